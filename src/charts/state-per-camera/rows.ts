/** The rows of the chart: what the State's prevention fund gave, how many cameras were put up with its help, and the one divided by the other. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'state-per-camera';

/** Years with both numbers, then all years together. For 2012 the sources give credits opened and money spent, which differ: no share is made of them. */
const PERIODS = [
  { per: 'ci-na-f2-fipd-percam-2008', money: 'ci-na-fra-fipd-2008', cameras: 'ci-na-f2-fipd-cameras-2008' },
  { per: 'ci-na-f2-fipd-percam-2009', money: 'ci-na-fra-fipd-2009', cameras: 'ci-na-f2-fipd-cameras-2009' },
  { per: 'ci-na-f2-fipd-percam-2010', money: 'ci-na-f2-fipd-2010-senat', cameras: 'ci-na-f2-fipd-cameras-2010' },
  { per: 'ci-na-f2-fipd-percam-2011', money: 'ci-na-fra-fipd-2011', cameras: 'ci-na-f2-fipd-cameras-2011' },
  { per: 'ci-na-f2-fipd-percam-2007-2018', money: 'ci-na-f2-fipd-cumul-2018', cameras: 'ci-na-f2-fipd-cameras-2018' },
] as const;

export interface PeriodRow {
  /** Money for one camera, by our division. */
  per: Figure;
  money: Figure;
  cameras: Figure;
  /** All years together. */
  all: boolean;
}

export const periodRows = (tables: Tables): PeriodRow[] =>
  PERIODS.map(({ per, money, cameras }, i) => ({
    per: needFigure(tables, per, ID),
    money: needFigure(tables, money, ID),
    cameras: needFigure(tables, cameras, ID),
    all: i === PERIODS.length - 1,
  }));
