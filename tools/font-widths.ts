/** The widths that src/charts/parts/text-width.ts places labels by, read from the text face. */
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { glyphs } from '../src/fonts/glyphs.ts';

/**
 * The weights of the two tables. Regular text has 450 in pictures for download and 400 in pages, where it is a little narrower:
 * one table, the wider, serves both.
 */
export const MEASURED_WEIGHTS = { regular: 450, bold: 700 } as const;

/** Half of a space in whole units: the face has no glyph for it, and renderers make it so. */
const NARROW_SPACE = '\u202f';

/** Offsets of the tables of a TrueType file. */
function tablesOf(font: DataView): (name: string) => number {
  const offsets = new Map(
    Array.from({ length: font.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)));
      return [name, font.getUint32(at + 8)] as const;
    }),
  );
  return (name) => {
    const offset = offsets.get(name);
    if (offset === undefined) throw new Error(`the font has no table "${name}"`);
    return offset;
  };
}

/** Number of the glyph of a character below U+10000, from the segments of the character map (format 4); 0 for none. */
function glyphOf(font: DataView, cmap: number, code: number): number {
  const formats = Array.from({ length: font.getUint16(cmap + 2) }, (_, i) => cmap + font.getUint32(cmap + 8 + 8 * i));
  const at = formats.find((offset) => font.getUint16(offset) === 4);
  if (at === undefined) throw new Error('the font has no character map of format 4');
  const twice = font.getUint16(at + 6);
  for (let i = 0; i < twice; i += 2) {
    if (code > font.getUint16(at + 14 + i)) continue;
    const start = font.getUint16(at + 16 + twice + i);
    if (code < start) return 0;
    const delta = font.getUint16(at + 16 + 2 * twice + i);
    const rangeAt = at + 16 + 3 * twice + i;
    const range = font.getUint16(rangeAt);
    const glyph = range === 0 ? code : font.getUint16(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) % 65536;
  }
  return 0;
}

/**
 * Advance widths of the text face at a weight, in thousandths of the size, for every character of the site.
 * @throws Error for a character that the face does not have
 */
export async function advancesAt(weight: number): Promise<Map<string, number>> {
  const file = await subsetFont(await readFile('src/fonts/text.woff2'), glyphs, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = tablesOf(font);
  const unit = font.getUint16(table('head') + 18);
  const measured = font.getUint16(table('hhea') + 34);
  const advance = (char: string): number => {
    const glyph = glyphOf(font, table('cmap'), char.charCodeAt(0));
    if (glyph === 0 && char === NARROW_SPACE) return Math.floor(advance(' ') / 2);
    if (glyph === 0) throw new Error(`src/fonts/text.woff2 has no ${JSON.stringify(char)} (run npm run fonts)`);
    return (font.getUint16(table('hmtx') + 4 * Math.min(glyph, measured - 1)) * 1000) / unit;
  };
  return new Map([...glyphs].map((char) => [char, advance(char)]));
}
