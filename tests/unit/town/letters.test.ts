import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, mended } from '../../../src/data/town/decode.ts';
import { readTown } from '../../../src/data/town/town.ts';
import { cleaned } from '../../../src/data/town/write.ts';

const text =
  'commune;propriétaire;date;état;caméras;échéance;habitants;source\nVillebourg-l’Église;la commune;2019;installées;40;;11800;« conseil » à Noël\n';
const utf8 = (of: string): Uint8Array => new TextEncoder().encode(of);
const utf16 = (of: string, big: boolean): Uint8Array =>
  new Uint8Array(
    of
      .split('')
      .flatMap((letter) =>
        ((low, high) => (big ? [high, low] : [low, high]))(letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8),
      ),
  );
/** What a program shows that reads UTF-8 as an older encoding. */
const garbled = (of: string, encoding: string): string => new TextDecoder(encoding).decode(utf8(of));
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);

describe('the bytes of a file', () => {
  it.each([
    ['low byte first, with a mark', utf16(`\uFEFF${text}`, false)],
    ['high byte first, with a mark', utf16(`\uFEFF${text}`, true)],
    ['low byte first, without', utf16(text, false)],
    ['high byte first, without', utf16(text, true)],
  ])('are read as UTF-16: %s', (_, file) => expect(decode(file)).toEqual({ text, encoding: 'UTF-16' }));

  it('are read as what old Macs write', () =>
    expect(decode(bytes(0x63, 0x61, 0x6d, 0x8e, 0x72, 0x61, 0x73))).toEqual({
      text: 'caméras',
      encoding: 'Mac Roman',
    }));

  it.each([
    ['a zipped spreadsheet', bytes(0x50, 0x4b, 3, 4, 20, 1)],
    ['an older one', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['a PDF', utf8('%PDF-1.7 x')],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['text with noughts here and there', bytes(0x61, 0, 0, 0x62, 0x63, 0)],
    ['noise', bytes(0xe9, 1, 2, 0xe8)],
  ])('are refused as no text: %s', (_, file) => expect(decode(file)).toBeNull());

  it('of any text in our languages come back as that text', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdeé èàçùœ’«»–,;\n0123456789ÉÀ'),
      minLength: 8,
      maxLength: 80,
    });
    fc.assert(
      fc.property(letters, fc.boolean(), (of, big) => {
        expect(decode(utf8(of))?.text).toBe(of);
        expect(decode(utf16(`\uFEFF${of}`, big))?.text).toBe(of);
      }),
    );
  });
});

describe('letters garbled on the way', () => {
  it.each([
    ['Windows-1252', garbled(text, 'windows-1252')],
    ['Windows-1252 twice over', garbled(garbled(text, 'windows-1252'), 'windows-1252')],
    ['Latin-1, with control characters', Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join('')],
    ['Mac Roman', garbled(text, 'macintosh')],
  ])('by reading UTF-8 as %s are put right, named once, and kept right in the cleaned file', (_, wrong) => {
    expect(wrong).not.toBe(text);
    expect(mended(wrong)).toBe(text);
    const town = readTown(wrong, 'fr');
    expect(town.faults).toMatchObject([{ line: null, code: 'garbled', mend: 'propriétaire', lost: 'none' }]);
    expect(town.rows).toHaveLength(1);
    expect(town.town).toBe('Villebourg-l’Église');
    expect(cleaned(town, wrong, 'fr')).toBe(text);
  });

  it('in part are put right in part', () => expect(mended('camÃ©ras à la mairie')).toBe('caméras à la mairie'));

  it('are not seen where there are none', () => {
    for (const right of [text, 'SÃO PAULO', 'Â', 'château', 'ÂGE', '≈ 500', '√', 'naïve café — 12 €'])
      expect(mended(right)).toBe(right);
  });

  it('are never made: a text that is put right is right', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcé èàçùœ’«»–,;\nÉÀô'), maxLength: 60 });
    fc.assert(fc.property(letters, (of) => void expect(mended(of)).toBe(of)));
  });

  it.each(['\uFFFD', '\uFFFD\uFFFD', '?'])('and lost are named once, and the columns are still known (%s)', (lost) => {
    const town = readTown(text.replace(/[é]/g, lost).replace('É', lost), 'fr');
    expect(town.faults).toMatchObject([{ code: 'letters-lost', lost: 'none' }]);
    expect(town.rows).toMatchObject([{ state: 'installed', value: 40, residents: 11800 }]);
  });
});

describe('a cell', () => {
  const head = 'town,owner,date,state,cameras,due,residents,source\n';
  it('may have spaces before and behind its quotation marks', () => {
    const town = readTown(`${head}Anytown, "the town, north" , 2019, installed, 40, , 11800, "report, ""page 2"""\n`);
    expect(town.faults).toEqual([]);
    expect(town).toMatchObject({ owner: 'the town, north', rows: [{ value: 40, source: 'report, "page 2"' }] });
  });

  it('holds no character that a drawing could not be saved with: a break of a spreadsheet’s cell is a space', () => {
    const town = readTown(`${head}"Any\vtown","the\f town",2019,installed,40,,11800,"report\vpage\u0002 2\uFFFE"\n`);
    expect(town.faults).toEqual([]);
    expect(town).toMatchObject({ town: 'Any town', rows: [{ source: 'report page 2' }] });
  });
});
