/** The rows of a chart's table as elements: in the pages at build, in the browser for a reader's own file. */
import type { Element } from 'hast';
import { bound } from '../i18n/bound.ts';
import type { ChartTable } from './chart.ts';
import { svg } from './parts/svg.ts';

/** Each row carries the key of its mark, the data rows behind it and what it can be chosen by; its first cell is its head. */
export const tableRows = ({ columns, rows }: ChartTable): Element[] =>
  rows.map(({ mark, rows: behind, facets = {}, cells }) =>
    svg(
      'tr',
      {
        'data-key': mark,
        'data-row': behind.join(' '),
        ...Object.fromEntries(Object.entries(facets).map(([facet, value]) => [`data-${facet}`, value])),
      },
      cells.map(({ text }, i) => {
        const numeric = columns[i]?.numeric ? 'num' : null;
        return i === 0
          ? svg('th', { scope: 'row', class: numeric }, bound(text))
          : svg('td', { class: numeric }, bound(text));
      }),
    ),
  );
