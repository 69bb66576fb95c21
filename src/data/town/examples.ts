/** What a text about a reader's file may show: how a date, a number and a state are written. */
import type { Locale } from '../../i18n/locale.ts';
import { YEARS } from './cells.ts';
import { stateNames, townStates } from './columns.ts';
import { LIMITS } from './town.ts';
import { headOf } from './write.ts';

/** Values of the placeholders in content/pages/own-town.yaml that are the same for every reader. */
export const examples = (locale: Locale): Record<string, string> => ({
  rows: String(LIMITS.rows),
  size: String(LIMITS.bytes / 1024),
  day: '2020-12-31',
  date: locale === 'en' ? '2020, 2020-12 or 2020-12-31' : '2020, 2020-12 ou 2020-12-31',
  whole: '1558',
  range: '1500–1600',
  thousand: '1000',
  from: String(YEARS.from),
  to: String(YEARS.to),
  columns: headOf(locale).join(', '),
  states: townStates.map((state) => stateNames[state][locale]).join(', '),
  promised: stateNames.promised[locale],
});
