import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { investigationsHelped } from '../../../src/charts/investigations-helped/investigations-helped.ts';
import { place, type PlacedShares } from '../../../src/charts/investigations-helped/place.ts';
import { endsOf, middleOf, shareRows, type ShareRow } from '../../../src/charts/investigations-helped/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = shareRows(tables);
const wordsOf = {
  en: chartWords('investigations-helped', 'en', tables),
  fr: chartWords('investigations-helped', 'fr', tables),
};
const placed = (width: number, locale: Locale = 'en'): PlacedShares =>
  place(rows, { width, narrow: width < 500, words: wordsOf[locale] });
const rowOf = (key: ShareRow['key']): ShareRow => rows.find((row) => row.key === key) as ShareRow;
const shareOf = (key: ShareRow['key'], width = 680): PlacedShares['shares'][number] =>
  placed(width).shares[rows.indexOf(rowOf(key))] as PlacedShares['shares'][number];

describe('the investigations-helped chart', () => {
  it('runs from the lowest share to the highest, a range by its middle', () => {
    const middles = rows.map(middleOf);
    expect(middles.length).toBeGreaterThan(5);
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
  });

  it('puts every share on one axis from zero', () => {
    for (const width of [680, 320]) {
      const { shares, zero } = placed(width);
      const perPoint = shares.map(({ drawn }, i) => (drawn.x - zero) / middleOf(rows[i] as ShareRow));
      for (const one of perPoint) expect(one).toBeCloseTo(perPoint[0] as number, 6);
    }
  });

  it('draws the published range as a bar without a point, from its low to its high', () => {
    const { drawn } = shareOf('three-towns');
    const perPoint = (shareOf('railways').drawn.x - placed(680).zero) / rowOf('railways').figure.value;
    const [low, high] = endsOf(rowOf('three-towns').figure);
    expect(drawn.kind).toBe('range');
    expect((drawn.high - drawn.low) / perPoint).toBeCloseTo(high - low, 6);
    const html = toHtml(investigationsHelped.draw(placed(680), wordsOf.en), { space: 'svg' });
    expect(/data-mark="ms-f-useful-1to3pct">(.*?)<\/g>/.exec(html)?.[1]).not.toContain('<circle');
  });

  it('draws an interval for the one share that has one, around its point', () => {
    expect(rows.filter(({ shape }) => shape === 'interval').map(({ key }) => key)).toEqual(['gorm-all']);
    const { drawn } = shareOf('gorm-all', 320);
    expect(drawn.low).toBeLessThan(drawn.x);
    expect(drawn.high).toBeGreaterThan(drawn.x);
  });

  it.each(locales)('says beside each point what it is a share of (%s)', (locale) => {
    for (const width of [680, 320]) {
      placed(width, locale).shares.forEach(({ texts }, i) => {
        const said = texts.flatMap(({ text, then }) => [text, then?.text ?? '']).join(' ');
        expect(said.replace(/ +/g, ' ')).toContain(wordsOf[locale].label(`${rows[i]?.key}-of`));
      });
    }
  });

  it('sets Marseille in ink and other places in grey', () => {
    for (const { key } of rows) expect(shareOf(key).drawn.className).toBe(key === 'marseille' ? 'ink' : 'other');
  });
});
