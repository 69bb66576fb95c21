import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  investigationsHelped,
  type PlacedShares,
  type ShareRow,
} from '../../../src/charts/investigations-helped/investigations-helped.ts';
import { textWidth } from '../../../src/charts/parts/text-width.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = investigationsHelped.rows(tables) as ShareRow[];
const wordsOf = {
  en: chartWords('investigations-helped', 'en', tables),
  fr: chartWords('investigations-helped', 'fr', tables),
};
const placed = (width: number, locale: Locale = 'en'): PlacedShares =>
  investigationsHelped.place(rows, { width, narrow: width < 500, words: wordsOf[locale] }) as PlacedShares;
const shareOf = (key: ShareRow['key'], width = 680): PlacedShares['shares'][number] => {
  const share = placed(width).shares.find((one) => one.key === key);
  if (!share) throw new Error(`no share "${key}"`);
  return share;
};

describe('the investigations-helped chart', () => {
  it('runs from about 1 per cent in Marseille to 29 per cent on British railways', () => {
    expect(rows.map(({ figure }) => figure.id)).toEqual([
      'ms-f-useful-1pct',
      'ev-c-gorm-all',
      'ms-f-useful-1to3pct',
      'ev-c-gorm-violence',
      'ev-c-gorm-solved',
      'ev-c-gorm-vehicle',
      'ev-c-ashby-useful',
    ]);
    expect(rows[0]?.figure.value).toBe(1);
    expect(rows.at(-1)?.figure.value).toBe(29);
  });

  it('puts every share on one axis from zero', () => {
    for (const width of [680, 320]) {
      const { shares, zero } = placed(width);
      const perPoint = shares
        .filter(({ shape }) => shape !== 'range')
        .map(({ drawn, figure }) => (drawn.x - zero) / figure.value);
      for (const one of perPoint) expect(one).toBeCloseTo(perPoint[0] as number, 6);
    }
  });

  it('draws the published range as a bar without a point, from its low to its high', () => {
    const { drawn } = shareOf('three-towns');
    const unit = shareOf('railways').drawn.x - shareOf('gorm-all').drawn.x;
    expect(drawn.kind).toBe('range');
    expect((drawn.high - drawn.low) / unit).toBeCloseTo((3 - 1) / (29 - 1.13), 6);
    const html = toHtml(investigationsHelped.draw(placed(680), wordsOf.en), { space: 'svg' });
    expect(/data-mark="ms-f-useful-1to3pct">(.*?)<\/g>/.exec(html)?.[1]).not.toContain('<circle');
  });

  it('draws an interval for the one share that has one, around its point', () => {
    expect(rows.filter(({ shape }) => shape === 'interval').map(({ key }) => key)).toEqual(['gorm-all']);
    const { drawn } = shareOf('gorm-all', 320);
    expect(drawn.low).toBeLessThan(drawn.x);
    expect(drawn.high).toBeGreaterThan(drawn.x);
  });

  it.each(locales)('says beside each point what it is a share of, inside the drawing (%s)', (locale) => {
    for (const width of [680, 320]) {
      for (const { key, texts } of placed(width, locale).shares) {
        const said = texts.flatMap(({ text, then }) => [text, then?.text ?? '']).join(' ');
        expect(said.replace(/ +/g, ' ')).toContain(wordsOf[locale].label(`${key}-of`));
        for (const { x, text, className, anchor, then } of texts) {
          const size = className.includes('large') ? 18 : 14;
          const wide =
            textWidth(text, size, size === 18 ? 'bold' : 'regular') + (then ? 4 + textWidth(then.text, 14) : 0);
          expect(anchor === 'end' ? x - wide : x).toBeGreaterThanOrEqual(0);
          expect(anchor === 'end' ? x : x + wide).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('sets Marseille in ink and other places in grey', () => {
    for (const { key, drawn } of placed(680).shares)
      expect(drawn.className).toBe(key === 'marseille' ? 'ink' : 'other');
  });
});
