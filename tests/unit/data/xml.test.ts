import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { XMLParser } from 'fast-xml-parser';
import { x } from 'xastscript';
import { describe, expect, it } from 'vitest';
import { moodleXml } from '../../../src/classroom/export/moodle-xml.ts';
import { qtiAssessment } from '../../../src/classroom/export/qti.ts';
import type { Item } from '../../../src/classroom/export/item.ts';
import { atom } from '../../../src/data/atom.ts';
import { xmlLine, xmlText } from '../../../src/data/xml-text.ts';
import { writeXml } from '../../../src/data/xml.ts';

/** Any text a person, a program or a broken file can bring: all code units, lone halves of pairs too, the forbidden ones often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x20 }),
      fc.constantFrom(
        0xfffe,
        0xffff,
        0xd800,
        0xdc00,
        0x0b,
        0x0c,
        ...[...']]>&<"\'é€'].map((sign) => sign.charCodeAt(0)),
      ),
    ),
    { maxLength: 40 },
  )
  .map((units) => String.fromCharCode(...units));
const wellFormed = async (xml: string): Promise<string[]> =>
  (await validateXML({ xml, normalization: 'format' })).errors.map(({ message }) => message);
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

describe('what is written as XML', () => {
  it('would not be read without the guard: the parser refuses a vertical tab', async () => {
    expect(await wellFormed('<a>one\vtwo</a>')).not.toEqual([]);
    expect(await wellFormed('<a>one two</a>')).toEqual([]);
  });

  it('holds any text, in its elements and attributes, and says it again without what is forbidden', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
        const source = writeXml(
          x(
            'texts',
            texts.map((text) => x('text', { said: text }, text)),
          ),
        );
        expect(source).not.toMatch(forbidden);
        expect(await wellFormed(source)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['a vertical tab', 'A\vtown', 'A town'],
    ['a new page', 'A\ftown', 'A town'],
    ['a null', 'A\u0000town', 'Atown'],
    ['half a pair', 'A\ud83d town', 'A town'],
    ['a whole pair', 'A 🏙 town', 'A 🏙 town'],
    ['no character', 'A\ufffe\uffff town', 'A town'],
    ['accents and signs', 'é « 12 » & <b>', 'é « 12 » & <b>'],
  ])('takes %s', (_, text, said) => {
    expect(xmlText(text)).toBe(said);
    const parsed = new XMLParser({ trimValues: false, htmlEntities: true }).parse(writeXml(x('a', text))) as {
      a: string;
    };
    expect(parsed.a).toBe(said);
  });

  it('keeps the lines of a long text, and makes one of a label', () => {
    expect(xmlText('one\ntwo')).toBe('one\ntwo');
    expect(xmlLine('one\r\ntwo \v three\u2028four')).toBe('one two three four');
  });

  it('is guarded in the feed and in the questions for learning platforms', async () => {
    const text = 'A\vtown\u0001 \udfff ]]> & <more>';
    const entry = { title: text, day: '2026-01-01', address: 'https://example.org/#a', kind: text, summary: text };
    const feed = {
      title: text,
      subtitle: text,
      language: 'en',
      author: text,
      rights: text,
      page: 'https://example.org/',
      self: 'https://example.org/a',
      day: '2026-01-01',
    };
    const bank = {
      id: 'a',
      lesson: 1,
      title: text,
      locale: 'en' as const,
      open: text,
      difficulty: () => text,
      point: () => text,
    };
    const item = {
      kind: 'choice',
      id: 'q1',
      at: 1,
      misconception: 'm',
      difficulty: 1,
      curricula: ['X'],
      name: text,
      stem: text,
      feedback: text,
      options: [true, false].map((right) => ({ text, right, feedback: text })),
    } as unknown as Item;
    for (const source of [atom({ ...feed, entries: [entry] }), moodleXml([item], bank), qtiAssessment([item], bank)]) {
      expect(source).not.toMatch(forbidden);
      expect(await wellFormed(source)).toEqual([]);
      expect(source).toContain('A town');
    }
  });
});
