/**
 * One schema a table: the columns of content/data/<table>.csv, in their order. A strict object, so an unknown column is a fault.
 * Rows keep the names of their columns; `figures.ts` narrows numeric rows to one common shape.
 */
import * as z from 'zod';
import { confidence, date, id, list, num, oneOf, optionalDate, optionalNum, optionalText, optionalUnit, rounding, text, unit, words } from './columns.ts';

const label = { label_en: words, label_fr: words };
const note = { note_en: optionalText, note_fr: optionalText };
const amount = { value: num, value_low: optionalNum, value_high: optionalNum, rounding, unit };
const proof = { source_ids: list, confidence };
const techCell = oneOf('true', 'false', '');

export const schemas = {
  sources: z.strictObject({
    id, title: text, title_fr: optionalText, publisher: optionalText, author: optionalText, published: optionalDate, url: optionalText, language: text,
    kind: oneOf('press', 'official', 'ngo', 'academic', 'court', 'law', 'dataset', 'reference', 'company'),
  }),
  facts: z.strictObject({ id, ...label, ...amount, as_of: optionalDate, formula: optionalText, ...proof, ...note, disagrees: list }),
  claims: z.strictObject({
    id, text_en: words, text_fr: words, kind: oneOf('documented', 'stated', 'reported', 'not-found', 'law', 'ours'), source_ids: list, locator: optionalText, confidence, as_of: optionalDate,
  }),
  cameras: z.strictObject({
    id, as_of: date, ...amount,
    count: oneOf('total', 'addition', 'subset', 'other-owner'),
    state: oneOf('funded', 'authorised', 'installed', 'working', 'used', 'estimate', 'projected'),
    owner: oneOf('city', 'transport-operator', 'all-owners', 'state'),
    ...label, ...proof, plot: oneOf('yes', 'no', 'uncertain'), ...note, disagrees: list,
  }),
  promises: z.strictObject({
    id, made_on: date, due_on: optionalDate, ...amount, count: oneOf('total', 'addition', 'subset', 'other-owner'), by_en: words, by_fr: words,
    owner: oneOf('city', 'transport-operator', 'all-owners', 'state'), ...label, ...proof, thread: oneOf('yes', 'light', 'no'), ...note, disagrees: list,
  }),
  police_requests: z.strictObject({ id, ...label, ...amount, as_of: date, period_en: optionalText, period_fr: optionalText, ...proof, ...note, disagrees: list }),
  cofunding: z.strictObject({
    id, ...label, programme: oneOf('phase-1', 'phase-2', '2012-2016', '2012-2020', 'phase-3', 'wave-55', 'plan-500'),
    payer: oneOf('city', 'state', 'departement', 'region', 'other'), value: num, unit, as_of: date, basis: oneOf('published', 'remainder'), ...proof, ...note, disagrees: list,
  }),
  spending: z.strictObject({
    id, subject: oneOf('cameras', 'housing', 'schools', 'city-budget', 'other'), ...label, ...amount, as_of: optionalDate, status: oneOf('announced', 'estimate', 'spent'),
    payer_en: words, payer_fr: words, ...proof, ...note, disagrees: list,
  }),
  commitments: z.strictObject({
    id, subject: oneOf('cameras', 'housing', 'schools', 'city-budget', 'other'), ...label, ...amount, as_of: date, term: optionalDate, stage: oneOf('voted', 'awarded', 'ceiling', 'granted'),
    payer_en: words, payer_fr: words, ...proof, ...note, disagrees: list,
  }),
  pairs: z.strictObject({ id, surveillance_id: id, housing_id: id, verdict: oneOf('with-caveats', 'do-not-compare'), basis_en: words, basis_fr: words, ...note }),
  housing_indicators: z.strictObject({
    id, indicator: id, ...label, ...amount, as_of: date, place_en: words, place_fr: words, origin: oneOf('city', 'state', 'operator', 'association', 'press', 'researchers'),
    plot: oneOf('yes', 'no', 'uncertain'), ...proof, ...note, disagrees: list,
  }),
  french_cities: z.strictObject({
    id, city: text, insee_code: z.string().regex(/^\d[0-9AB]\d{3}$/, { error: (issue) => `expected a five-character Insee code, got ${JSON.stringify(issue.input)}` }), population: optionalNum, population_year: optionalDate, value: num, as_of: date,
    state: oneOf('installed', 'authorised', 'planned', 'estimate'), comparable: oneOf('yes', 'no', 'uncertain'), per_1000: optionalNum, scope_en: words, scope_fr: words, ...proof, ...note,
  }),
  scope_examples: z.strictObject({
    id, same_as: optionalText, place_en: words, place_fr: words, value: num, rounding, unit, as_of: date, scope_en: words, scope_fr: words, short_en: words, short_fr: words,
    group: oneOf('lille-2020', 'london', 'atlanta', 'paris'), ...proof, ...note,
  }),
  world_cities: z.strictObject({
    id, city_en: words, city_fr: words, iso3: text, population: optionalNum, value: optionalNum, per_1000: optionalNum, as_of: date, edition: text, plot: oneOf('yes', 'no'),
    scope_en: words, scope_fr: words, ...proof, ...note,
  }),
  countries_2019: z.strictObject({
    id, country_en: words, country_fr: words, iso3: text, region: oneOf('Africa', 'Americas', 'Asia', 'Europe', 'Oceania'), marked: oneOf('true', 'false'),
    chinese_tech: techCell, us_tech: techCell, other_tech: techCell, suppliers: optionalText, ...proof, ...note,
  }),
  headlines: z.strictObject({ id, ...label, ...amount, as_of: date, edition: oneOf('2018', '2019', '2020', '2022'), ...proof, ...note, disagrees: list }),
  exports: z.strictObject({
    id, made_on: date, place_en: words, place_fr: words, iso3: text, supplier: optionalText, supplier_iso3: list, value: optionalNum, unit: optionalUnit, what_en: words, what_fr: words,
    instrument: oneOf('contract', 'loan', 'grant', 'donation', 'agreement', 'other'), ...proof, ...note,
  }),
  projects: z.strictObject({
    id, city: text, insee_code: optionalText, lat: optionalNum, lon: optionalNum,
    technology: oneOf('image-analysis', 'facial-recognition', 'predictive', 'sound', 'drones', 'emotion', 'smart-city', 'other'),
    name: text, vendor: optionalText, vendor_iso3: list, start: optionalDate, status: oneOf('in-use', 'test', 'announced', 'abandoned', 'halted', 'unknown'), status_as_of: optionalDate,
    what_en: words, what_fr: words, ...proof, ...note,
  }),
  alarm_rates: z.strictObject({
    id, system: text, ...label, ...amount, as_of: date, place_en: words, place_fr: words, numerator: optionalNum, denominator: optionalNum,
    counted: oneOf('alerts', 'faces', 'assessed', 'searches', 'people', 'other'), plot: oneOf('yes', 'no'), ...proof, ...note, disagrees: list,
  }),
  camera_effects: z.strictObject({
    id, study: text, ...label, value: optionalNum, value_low: optionalNum, value_high: optionalNum, rounding, unit, as_of: optionalDate, place_en: words, place_fr: words,
    setting: oneOf('all', 'car-parks', 'residential', 'public-housing', 'transport', 'city-centre', 'investigations', 'attention', 'other'),
    significant: oneOf('yes', 'no', 'not-stated'), plot: oneOf('yes', 'no'), ...proof, ...note, disagrees: list,
  }),
  prediction_evidence: z.strictObject({
    id, ...label, ...amount, as_of: optionalDate, place_en: words, place_fr: words, system: text, plot: oneOf('yes', 'no'), ...proof, ...note, disagrees: list,
  }),
  polls: z.strictObject({
    id, institute: text, sponsor_en: words, sponsor_fr: words, fieldwork: optionalDate, sample: optionalNum, question_en: words, question_fr: words, value: num, rounding, unit,
    place_en: words, place_fr: words, ...proof, ...note,
  }),
  timeline: z.strictObject({
    id, date, lane: oneOf('marseille', 'france', 'europe', 'elsewhere'), kind: id, place_en: words, place_fr: words, actor_en: words, actor_fr: words, event_en: words, event_fr: words,
    outcome_en: optionalText, outcome_fr: optionalText, ...proof, ...note,
  }),
  cases: z.strictObject({
    id, place_en: words, place_fr: words, subject_en: words, subject_fr: words, court_en: words, court_fr: words, number: optionalText, date,
    outcome: oneOf('lost-on-procedure', 'unlawful', 'upheld', 'partly', 'pending', 'not-confirmed'), what_en: words, what_fr: words, timeline_ids: list, ...proof, ...note,
  }),
  suppliers: z.strictObject({
    id, name: text, iso3: optionalText, role_en: words, role_fr: words, where_en: words, where_fr: words, proof: oneOf('document', 'court', 'press', 'stated'), source_ids: list, ...note,
  }),
  etas_squares: z.strictObject({
    id, seed: num, row: num, column: num, label_en: words, label_fr: words, records: num, record_days: list, echoes: list, score_exact: num, rank_counting: num, rank_formula: num,
    flagged: oneOf('both-lists', 'counting-only', 'formula-only', 'neither'),
  }),
  verdicts: z.strictObject({ id, use_en: words, use_fr: words, verdict: oneOf('good', 'mixed', 'poor', 'not-tested'), words_en: words, words_fr: words, ...proof, ...note }),
} as const;

export type TableName = keyof typeof schemas;
export type RowOf<T extends TableName> = z.output<(typeof schemas)[T]>;
export const tableNames = Object.keys(schemas) as TableName[];

export type CameraRow = RowOf<'cameras'>;
export type PromiseRow = RowOf<'promises'>;
export type CommitmentRow = RowOf<'commitments'>;
export type SpendingRow = RowOf<'spending'>;
export type CofundingRow = RowOf<'cofunding'>;
export type HousingRow = RowOf<'housing_indicators'>;
export type FrenchCityRow = RowOf<'french_cities'>;
export type ScopeRow = RowOf<'scope_examples'>;
export type CountryRow = RowOf<'countries_2019'>;
export type HeadlineRow = RowOf<'headlines'>;
export type ProjectRow = RowOf<'projects'>;
export type AlarmRow = RowOf<'alarm_rates'>;
export type EffectRow = RowOf<'camera_effects'>;
export type PredictionRow = RowOf<'prediction_evidence'>;
export type PollRow = RowOf<'polls'>;
export type TimelineRow = RowOf<'timeline'>;
export type CaseRow = RowOf<'cases'>;
export type SupplierRow = RowOf<'suppliers'>;
export type EtasSquareRow = RowOf<'etas_squares'>;
export type VerdictRow = RowOf<'verdicts'>;
export type SourceRow = RowOf<'sources'>;
export type ClaimRow = RowOf<'claims'>;
