/** The numbers that the scenes are drawn from. They travel to the browser as they are; words come apart from them. */

/** Kinds of government as the index prints them, in the order in which they stand. */
export const REGIMES = ['liberal-democracy', 'electoral-democracy', 'electoral-autocracy', 'closed-autocracy'] as const;

export interface FieldNumbers {
  /** Cameras counted by the audit, at the end of 2020. */
  audit: number;
  /** Cameras watched at once, with ten operators. */
  watched: number;
  /** Cameras of the trial in 2003. */
  first: number;
  /** Working in 2012, installed at the end of 2014, working in 2016. */
  open2012: number;
  open2014: number;
  open2016: number;
  /** Promised in 2012, and in 2014. */
  promised2012: number;
  promised2014: number;
  /** Per cent of cameras not used. */
  unused: number;
  /** Requests of the police in an average month of 2022. */
  requests: number;
  /** Investigations read, those that cameras helped to solve, those solved in all. */
  files: number;
  helped: number;
  solved: number;
  /** Residents for one street camera. */
  residentsMarseille: number;
  residentsNice: number;
  /** Per cent of what cameras cost, paid by the City, the State and the Département, 2012 to 2020. */
  payers: { city: number; state: number; departement: number };
  /** Alarms of our model at the rate of the British test, and how many of them are right. */
  alarms: number;
  right: number;
  /** Predictions checked in Plainfield, and the number that the hits stay under. */
  predictions: number;
  hits: number;
  /** Tiles of the map: column, row, and for a country where the index of 2022 found such tools its kind of government as a place in `REGIMES`. */
  tiles: [column: number, row: number, regime: number | null][];
  /** Kinds of government of the countries found that have no tile. */
  untiled: number[];
  /** How many countries of each kind of government the index surveyed. */
  surveyed: number[];
  tileColumns: number;
  tileRows: number;
  /** How many of the cases found ended in each way. */
  cases: { unlawful: number; upheld: number; procedure: number; unconfirmed: number };
  /** The invented quarter in metres: its streets, each alert of the rule on the model's first day with what it was about and where those it points at stood, and the fight that it missed. */
  quarter: {
    width: number;
    height: number;
    streets: [x0: number, y0: number, x1: number, y1: number][];
    alerts: { deed: string; people: [number, number][] }[];
    fight: { people: [number, number][] };
  };
  /** Decimal years of the counts and of the dates that were promised. */
  times: { now: [number, number, number, number]; due: [number, number, number, number] };
}

/** What the page hands to its script: numbers, and the words drawn in each scene by their key, in the page's language. */
export interface StoryData {
  numbers: FieldNumbers;
  words: Record<string, Record<string, string>>;
}
