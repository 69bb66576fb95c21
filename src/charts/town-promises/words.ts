/** The sentences of the chart of promises and counts in a reader's town. */
import type { Values } from '../../data/fill.ts';
import type { Town } from '../../data/town/town.ts';
import { date } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ChartWords } from '../chart.ts';
import { countPiece, dueText, rowValues, townWords, whose, type Say } from '../town-words.ts';
import { answered, isCount, isDoubt, missingYears, span } from './rows.ts';

/** What the chart says of a town, by what its file holds. */
export function promisesWords(town: Town, say: Say, locale: Locale): ChartWords {
  const { rows } = town;
  const counts = rows.filter(isCount);
  const [first, last] = [counts[0], counts.at(-1)];
  const doubt = rows.find(isDoubt);
  const answer = answered(rows);
  const years = span(rows);
  const names = whose(town, say);
  const dash = locale === 'en' ? '–' : '-';
  const period: Values = {
    ...names,
    years: years.first === years.last ? String(years.first) : `${years.first}${dash}${years.last}`,
  };
  const promised: Values = answer
    ? { promised: countPiece(answer.promise, locale), due: dueText(answer.promise.due, locale) }
    : {};

  const finding = (): [string, Values] => {
    if (answer?.count) return ['promises-finding-both', { ...names, ...promised, ...rowValues(answer.count, locale) }];
    if (answer) return ['promises-finding-promise', { ...names, ...promised }];
    const shown = last ?? doubt;
    return shown
      ? ['promises-finding-count', { ...names, ...rowValues(shown, locale) }]
      : ['promises-finding-none', names];
  };
  const summary: [string, Values][] = [
    [
      counts.length > 0 && answer
        ? 'promises-about-both'
        : answer
          ? 'promises-about-promises'
          : 'promises-about-counts',
      period,
    ],
  ];
  if (first && last && first !== last) {
    const [from, to] = [rowValues(first, locale), rowValues(last, locale)];
    summary.push([
      'promises-counts',
      {
        from: from['cameras'] ?? '',
        fromState: from['state'] ?? '',
        fromDate: from['date'] ?? '',
        to: to['cameras'] ?? '',
        toState: to['state'] ?? '',
        toDate: to['date'] ?? '',
      },
    ]);
  } else if (last) summary.push(['promises-count', rowValues(last, locale)]);
  if (answer)
    summary.push([
      answer.came ? 'promises-came' : 'promises-open',
      { ...promised, ...(answer.count ? rowValues(answer.count, locale) : {}) },
    ]);
  const missing = missingYears(rows);
  if (missing.length > 0) {
    const written = missing.map(({ from, to }) => (to - from === 1 ? String(from) : date(`${from}/${to - 1}`, locale)));
    summary.push(['promises-missing', { years: written.join(', ') }]);
  }
  return townWords(say, locale, {
    finding: finding(),
    subtitle: ['promises-subtitle', period],
    alt: ['promises-alt', period],
    summary,
    notes: ['note-line', 'note-title'],
  });
}
