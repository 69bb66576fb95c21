import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart, type DrawnChart } from '../../../src/charts/drawing.ts';
import { promisesWords } from '../../../src/charts/town-promises/words.ts';
import { townPromises } from '../../../src/charts/town-promises/town-promises.ts';
import { isDrawn } from '../../../src/charts/town-promises/rows.ts';
import { rateRows } from '../../../src/charts/town-rate/rows.ts';
import { townRate } from '../../../src/charts/town-rate/town-rate.ts';
import { rateWords } from '../../../src/charts/town-rate/words.ts';
import { heroRows, threaded } from '../../../src/charts/promises/rows.ts';
import { plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import { cellFaults } from '../../../src/data/town/cells.ts';
import { townStates } from '../../../src/data/town/columns.ts';
import { marseilleTown } from '../../../src/data/town/marseille.ts';
import { fileFaults, readTown, type Town } from '../../../src/data/town/town.ts';
import { wordsOf } from '../../../src/data/word-files.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const head = 'town,owner,date,state,cameras,due,residents,source';
const townOf = (...lines: string[]): Town =>
  readTown([head, ...lines.map((line) => `Anytown,the town,${line}`)].join('\n'));
const promisesOf = (town: Town, locale: Locale = 'en'): DrawnChart =>
  drawChart(townPromises, town.rows, promisesWords(town, wordsOf('own-town', locale), locale));
const rateOf = (town: Town, locale: Locale = 'en'): DrawnChart => {
  const rows = rateRows(town);
  return drawChart(townRate, rows, rateWords(town, rows, wordsOf('own-town', locale), locale));
};
const finding = (chart: DrawnChart): string => plain(chart.words.finding);
const summary = (chart: DrawnChart): string => chart.summary.map(plain).join(' ');
const html = (tree: Element): string => toHtml(tree, { space: 'svg' });
const marks = (svg: string): Map<string, string> =>
  new Map([...svg.matchAll(/<g data-mark="([^"]+)">(.*?)<\/g>/g)].map(([, key = '', inside = '']) => [key, inside]));
const textsOf = (inside: string): string[] =>
  [...inside.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replace('&lt;', '<'));
const marseille = marseilleTown(loadTables(), 'en').town;

/** The picture and the table say the same: each mark has its row, and its words stand in it. */
function agrees(chart: DrawnChart): void {
  const rows = new Map(chart.table.rows.map((row) => [row.mark, row.cells.map(({ text }) => text).join(' | ')]));
  expect(rows.size).toBe(chart.table.rows.length);
  for (const { tree, placed } of [chart.wide, chart.narrow]) {
    const svg = html(tree);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
    for (const [key, inside] of marks(svg)) {
      const said = rows.get(key);
      expect(said, key).toBeDefined();
      for (const number of textsOf(inside).flatMap((text) => text.match(/\d[\d,.\u202f]*/g) ?? []))
        expect(said, `${key}: ${number}`).toContain(number);
    }
    for (const [, x = '', y = ''] of svg.matchAll(
      /<(?:text|circle|rect)[^>]*? (?:c?x)="(-?[\d.]+)" (?:c?y)="(-?[\d.]+)"/g,
    )) {
      expect(Number(x)).toBeGreaterThanOrEqual(-1);
      expect(Number(x)).toBeLessThanOrEqual(placed.width);
      expect(Number(y)).toBeLessThanOrEqual(placed.height);
    }
  }
}

describe('the chart of a reader’s town', () => {
  it('shows of Marseille what chapter 1 shows: every count, every promise on a thread, the range', () => {
    const hero = heroRows(loadTables());
    const shown = new Set(marseille.rows.filter(isDrawn).flatMap(({ rows }) => rows));
    for (const row of [...hero.filter(({ kind }) => kind !== 'promise'), ...threaded(hero)])
      expect(shown, row.id).toContain(row.id);
    expect(marks(html(promisesOf(marseille).wide.tree)).size).toBe(marseille.rows.length);
  });

  it('says the same as its table, in both languages and widths', () => {
    for (const locale of locales) {
      agrees(promisesOf(marseille, locale));
      agrees(rateOf(marseille, locale));
    }
  });

  it('says the same as its table whatever the file holds', () => {
    const line = fc
      .record({
        year: fc.integer({ min: 1990, max: 2040 }),
        month: fc.constantFrom('', '-01', '-12-31'),
        state: fc.constantFrom(...townStates),
        value: fc.oneof(fc.nat(20), fc.nat(2_000_000)),
        range: fc.boolean(),
        wait: fc.integer({ min: 0, max: 30 }),
        residents: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 3_000_000 }).map(String)),
      })
      .map(
        ({ year, month, state, value, range, wait, residents }) =>
          `${year}${month},${state},${range ? `${value}-${value + 7}` : value},${state === 'promised' ? year + wait + 1 : ''},${residents},`,
      );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.constantFrom(...locales), (lines, locale) => {
        const town = townOf(...lines);
        expect(town.faults).toEqual([]);
        if (!town.rows.some(isDrawn)) return;
        const chart = promisesOf(town, locale);
        agrees(chart);
        expect([...marks(html(chart.wide.tree)).keys()].toSorted()).toEqual(
          town.rows
            .filter(isDrawn)
            .map(({ key }) => key)
            .toSorted(),
        );
        if (rateRows(town).length > 0) agrees(rateOf(town, locale));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the years without a count empty: the line stops before them and starts again after', () => {
    const svg = html(
      promisesOf(townOf('2015-06,installed,10,,,', '2016-06,installed,20,,,', '2019-06,installed,40,,,')).wide.tree,
    );
    const [gap, ...more] = [...svg.matchAll(/class="void" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => ({ from: Number(x), to: Number(x) + Number(width) }),
    );
    expect(more).toEqual([]);
    const lines = [...svg.matchAll(/class="ink-line" d="([^"]+)"/g)].map(([, d = '']) =>
      [...d.matchAll(/[MLH]([\d.]+)/g)].map(([, x]) => Number(x)),
    );
    expect(lines).toHaveLength(2);
    expect(Math.max(...(lines[0] ?? []))).toBeCloseTo(gap?.from ?? NaN);
    expect(Math.min(...(lines[1] ?? []))).toBeGreaterThanOrEqual(gap?.to ?? NaN);
    expect(summary(promisesOf(townOf('2015-06,installed,10,,,', '2019-06,installed,40,,,')))).toContain(
      'no count for 2016–18',
    );
  });

  it('draws what is promised hollow, what is uncertain hatched, what is counted solid', () => {
    const svg = html(
      promisesOf(townOf('2020,installed,10,,,', '2020,promised,20,2022,,', '2021,estimate,10-15,,,')).wide.tree,
    );
    const inside = [...marks(svg).values()].join('\n');
    expect(inside.match(/class="ink"/g)).toHaveLength(1);
    expect(inside.match(/class="ring"/g)).toHaveLength(1);
    expect(inside.match(/class="hatch-line"/g)).toHaveLength(1);
  });

  it('keeps in the table what it does not draw: a promise without a date, cameras authorised', () => {
    const chart = promisesOf(townOf('2020,installed,10,,,', '2020,promised,30,,,', '2020,authorised,25,,,'));
    expect(chart.table.rows.map(({ cells }) => cells[1]?.text).toSorted()).toEqual(['10', '25', '30']);
    expect([...marks(html(chart.wide.tree)).keys()]).toEqual(['line-2']);
  });

  it('sets the highest promise whose date has come beside the first count from that date on', () => {
    expect(
      finding(
        promisesOf(
          townOf(
            '2018,promised,80,2020,,',
            '2018,promised,50,2019,,',
            '2021,promised,200,2030,,',
            '2019-06,installed,30,,,',
            '2020-10,installed,60,,,',
            '2022,working,70,,,',
          ),
        ),
      ),
    ).toBe('Anytown: 80 cameras promised for 2020; 60 installed (October\u00a02020)');
  });

  it('says when no count has come since, and invents none', () => {
    const chart = promisesOf(townOf('2018,promised,80,2025-12-31,,', '2019-06,installed,30,,,'), 'fr');
    expect(finding(chart)).toBe(
      'Anytown\u00a0: 80 caméras promises pour le 31\u00a0décembre\u00a02025\u202f; 30 installées (juin\u00a02019)',
    );
    expect(summary(chart)).toContain('aucun décompte à partir de cette date');
  });

  it('has a title for counts alone, for promises alone, and for a town without a name', () => {
    expect(finding(promisesOf(townOf('2020,installed,48,,,')))).toBe('Anytown: 48 street cameras, installed (2020)');
    expect(finding(promisesOf(townOf('2020,promised,about 48,2024,,')))).toBe(
      'Anytown: about 48 cameras promised for 2024',
    );
    expect(finding(promisesOf(readTown('date,state,cameras\n2020,installed,48\n')))).toBe(
      'A town without a name: 48 street cameras, installed (2020)',
    );
  });
});

describe('the rate', () => {
  it('is cameras per 1,000 residents, with two significant digits, and keeps the rounding of its count', () => {
    const chart = rateOf(
      townOf('2020,installed,48,,12000,', '2022,working,more than 61,,12345,', '2023,installed,70,,,'),
    );
    expect(chart.table.rows.map(({ cells }) => [cells[4]?.text, cells[4]?.value])).toEqual([
      ['4', 4],
      ['more than 4.9', 4.941],
    ]);
    expect(finding(chart)).toBe('Anytown: more than 4.9 street cameras per 1,000 residents (2022)');
  });

  it('is not given for promises, ranges and estimates', () => {
    expect(
      rateRows(townOf('2020,promised,48,2022,12000,', '2020,installed,40-50,,12000,', '2020,estimate,45,,12000,')),
    ).toEqual([]);
  });

  it('starts its bars at zero: twice the rate is twice the bar', () => {
    const svg = html(rateOf(townOf('2020,installed,20,,10000,', '2022,installed,40,,10000,')).wide.tree);
    const widths = [...svg.matchAll(/class="ink"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
  });
});

it('every fault has words in both languages, and each names what to do', () => {
  for (const locale of locales)
    for (const code of [...cellFaults, ...fileFaults])
      expect(wordsOf('own-town', locale)(`fault-${code}`)).toMatch(/\. |\{/);
});
