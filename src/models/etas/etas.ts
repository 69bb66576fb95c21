/**
 * A score that echoes: the formula behind place-based prediction software (ETAS, after earthquake aftershocks), for one square at a time.
 *
 *     λ(t) = μ + Σ over past records i of θ ω exp(−ω (t − tᵢ)),   tᵢ < t, in days
 *
 * Each square has a base score μ; each record lifts the score by θω at once, and the lift fades with a mean delay of 1/ω days.
 * Sources: G. O. Mohler et al., “Randomized Controlled Field Trials of Predictive Policing”, JASA 110(512), 2015 (source `ev-mohler-2015`), its formula
 * checked against two re-implementations: PredictCode (`ev-predictcode`) and the model code of Lum and Isaac (`ev-lum-isaac-replication`).
 * Left out: space (a record lifts its own square only), kinds of offence, holidays and hours, and everything that nobody recorded.
 */

export interface Settings {
  /** μ: records a day that need no earlier record. */
  base: number;
  /** θ: how many records one record is held to set off, on average. Stable only below 1. */
  echo: number;
  /** ω, per day: the mean delay of an echo is 1/ω days. */
  decay: number;
}

/**
 * θ = 0.2 and ω = 0.1 per day: the simulated example of Mohler et al., “Self-Exciting Point Process Modeling of Crime”, JASA 106, 2011, as read in PredictCode
 * (rows `ev-p-mohler2011-theta`, `ev-p-mohler2011-omega`).
 * μ = 0.03 per day and square: our assumption, rounded from our own fit of the published Oakland drug records (0.028 to 0.034 over squares with records).
 * On those records the fitted θ is close to nil, so that there the formula counts and does little else.
 */
export const DEFAULTS: Settings = { base: 0.03, echo: 0.2, decay: 0.1 };

/** What is left of the echo of a record after `age` days: 1 at once, 1/e after the mean delay. */
export const echoLeft = (age: number, { decay }: Settings = DEFAULTS): number => Math.exp(-decay * age);

/** How far one record lifts the score at once. */
export const jump = ({ echo, decay }: Settings = DEFAULTS): number => echo * decay;

/**
 * The score of a square: records expected per day at a moment.
 * @param time in days
 * @param records days of the records of the square, in any order; a record counts only after its time
 */
export const score = (time: number, records: readonly number[], settings: Settings = DEFAULTS): number =>
  records.reduce(
    (sum, record) => (record < time ? sum + jump(settings) * echoLeft(time - record, settings) : sum),
    settings.base,
  );

/** Records expected from day 0 to day `end`, given the records so far: the area under the score. */
export const expectedCount = (end: number, records: readonly number[], settings: Settings = DEFAULTS): number =>
  records.reduce(
    (sum, record) => (record < end ? sum + settings.echo * (1 - echoLeft(end - record, settings)) : sum),
    settings.base * end,
  );

/**
 * Records a day in the long run, echoes of echoes included.
 * @throws RangeError when each record sets off one more or more than one: the count then grows without end
 */
export function meanRate({ base, echo }: Settings = DEFAULTS): number {
  if (echo >= 1) throw new RangeError(`an echo of ${echo} grows without end (it must be below 1)`);
  return base / (1 - echo);
}

/** Days after which half of an echo is left. */
export const halfLife = ({ decay }: Settings = DEFAULTS): number => Math.LN2 / decay;

export interface Fit extends Settings {
  /** For each record, the chance that it needed no earlier one. */
  unprompted: number[];
}

/**
 * One step of the fit by expectation and maximisation, for one square: who set off whom, then the settings that follow from it.
 * The base score is fitted square by square, as Lum and Isaac derive it; the printed article of 2015 updates one for all, which we take for a misprint.
 * @param records days of the records, ascending
 * @param days length of the time looked at
 * @returns settings to start the next step from; `decay` is kept when no record can be an echo
 */
export function fitStep(records: readonly number[], days: number, settings: Settings = DEFAULTS): Fit {
  const unprompted: number[] = [];
  let echoes = 0;
  let delays = 0;
  for (const [j, record] of records.entries()) {
    const whole = score(record, records, settings);
    unprompted.push(settings.base / whole);
    for (const earlier of records.slice(0, j)) {
      if (earlier >= record) continue;
      const share = (jump(settings) * echoLeft(record - earlier, settings)) / whole;
      echoes += share;
      delays += share * (record - earlier);
    }
  }
  return {
    unprompted,
    base: unprompted.reduce((a, b) => a + b, 0) / days,
    echo: records.length === 0 ? 0 : echoes / records.length,
    decay: delays > 0 ? echoes / delays : settings.decay,
  };
}

/** Places of a list from the highest value to the lowest; equals keep the order of the list, as squares keep that of their numbers. */
export const ranking = (values: readonly number[]): number[] =>
  values.map((_, i) => i).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
