import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { drawForSlide } from '../../../src/charts/drawing.ts';
import { charts, tableFigures } from '../../../src/charts/registry.ts';
import { slideForm } from '../../../src/charts/slide.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { LEAST, wholeOf } from '../../../src/components/projector/fit.ts';
import { classroom } from '../../../src/components/site.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { faultsOfDrawing } from '../../../tools/charts/laws.ts';
import { geometryOf } from '../../../tools/charts/geometry.ts';

const tables = loadTables();

/** Made for slides, whether a lesson shows them yet or not. */
const MADE = [
  'promises',
  'who-pays',
  'two-commitments',
  'london-two-denominators',
  'same-city',
  'french-cities',
  'cases-22',
  'effect-by-setting',
  'world-map-2022',
  'two-rankings',
  'marseille-alarm',
];
const shown = classroom.lessons.flatMap(({ slides }) => slides.flatMap(({ chart }) => chart ?? []));
const drawn = [...new Set([...MADE, ...shown])].filter((id) => charts.has(id));

/** What is left for a drawing under a title and a finding of three lines together: on 1024 × 768, and on 1280 × 720. */
const ROOMS = [
  { width: 981, height: 530 },
  { width: 1229, height: 455 },
];

describe.each(drawn)('the chart %s on a slide', (id) => {
  const chart = charts.get(id);
  if (!chart) throw new Error(id);
  const both = locales.map((locale) => {
    const words = chartWords(id, locale, tables);
    const rows = chart.rows(tables);
    return { locale, drawings: drawForSlide(chart, rows, words), table: chart.table(rows, words) };
  });

  it('has no texts that touch and nothing outside', () => {
    const faults = both.flatMap(({ locale, drawings }) =>
      drawings.flatMap(({ tree, placed }) =>
        faultsOfDrawing(tree).map((fault) => `${locale} ${placed.width}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it.each(ROOMS)(`stands whole in $width × $height, its letters ${LEAST} px at least`, (room) => {
    for (const { drawings } of both) {
      const sizes = drawings.map(({ placed: { width, height }, tree }) => ({
        width,
        height,
        text: Math.min(...geometryOf(tree).texts.map(({ classes }) => (classes.includes('small') ? 12 : 14))),
      }));
      expect(wholeOf(sizes, { below: room, beside: room }).text).toBeGreaterThanOrEqual(LEAST);
    }
  });

  it('draws marks of its table alone', () => {
    for (const { drawings, table } of both) {
      const rows = new Set(table.rows.map(({ mark }) => mark));
      for (const { tree } of drawings) {
        const { marks } = geometryOf(tree);
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.filter((mark) => mark !== null && !rows.has(mark))).toEqual([]);
      }
    }
  });
});

it('a drawing for slides that shows a part says which', () => {
  const said = (id: string): string => {
    const form = slideForm(id, 'en', tables);
    return form && 'drawings' in form ? toHtml(form.drawings.map(({ tree }) => tree)) : '';
  };
  expect(said('french-cities')).toMatch(/\d of the \d+ cities of the chart/);
  expect(said('two-commitments')).toContain('Sums for one year stand on the chart’s page');
  expect(said('marseille-alarm')).toContain('The other steps stand on the chart’s page');
});

it('a table of more lines than a screen holds has a part for slides that says which', () => {
  for (const id of shown.filter((one) => tableFigures.has(one))) {
    const form = slideForm(id, 'en', tables);
    expect(form && 'table' in form && form.table.said).toMatch(/^\d+ of the \d+ lines/);
  }
});
