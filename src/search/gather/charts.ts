/** Charts and towns: the pages that are made from rows alone. */
import { figureIds } from '../../charts/registry.ts';
import { renderFigure } from '../../charts/render.ts';
import { chartTitle, tables } from '../../components/site.ts';
import { townTitle } from '../../components/towns.ts';
import { cities } from '../../data/cities/cities.ts';
import { plain } from '../../data/fill.ts';
import { chartRoute } from '../../i18n/charts.ts';
import type { Locale } from '../../i18n/locale.ts';
import { townRoute } from '../../i18n/towns.ts';
import { record, type SearchRecord } from '../record.ts';

export const chartRecords = (locale: Locale): SearchRecord[] =>
  [...figureIds].map((id) => {
    const { words, summary } = renderFigure(id, locale, tables);
    return record({
      kind: 'chart',
      route: chartRoute(id),
      title: chartTitle(id, locale),
      text: [words.subtitle, ...summary].map(plain).join(' '),
    });
  });

export const townRecords = (locale: Locale): SearchRecord[] =>
  cities(tables).map(({ name }) =>
    record({ kind: 'town', route: townRoute(name), title: townTitle(townRoute(name), locale), text: '' }),
  );
