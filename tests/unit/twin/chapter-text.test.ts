import { describe, expect, it } from 'vitest';
import { KEPT, paragraph, table, underlined, WIDTH } from '../../../src/integrations/twin/lines.ts';
import { chapterText } from '../../../src/integrations/twin/chapter-text.ts';
import { twinOf } from '../../../src/integrations/twins.ts';

const say = { figure: 'Figure', play: 'To play', colon: ': ' };
const told = (main: string): string => chapterText(`<main>${main}</main>`, say, ['The end']);

describe('lines of plain text', () => {
  it('are no longer than the width, but for a word that is', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    const lines = paragraph(`${'word '.repeat(60)}${address} ${'word '.repeat(20)}`, '[12] ');
    expect(lines[0]).toMatch(/^\[12\] word/);
    expect(lines.slice(1).every((line) => line.startsWith('     '))).toBe(true);
    for (const line of lines) if (!line.includes(address)) expect(line.length).toBeLessThanOrEqual(WIDTH);
    expect(lines.some((line) => line.trim() === address)).toBe(true);
  });

  it('keep a number with its note, and no-break spaces as they are', () => {
    const text = `${'x'.repeat(70)} 1\u202f558${KEPT}[3]`;
    expect(paragraph(text)).toEqual(['x'.repeat(70), '1\u202f558 [3]']);
  });

  it('draw a line under a heading, as long as its longest', () => {
    expect(underlined('How many?', '=')).toEqual(['How many?', '=========']);
  });

  it('set a small table in columns, and a wide one as a paragraph a row without its empty cells', () => {
    expect(table({ heads: ['City', 'Cameras'], rows: [['Nice', '5']] }, ': ')).toEqual([
      'City  Cameras',
      '----  -------',
      'Nice  5',
    ]);
    const wide = table(
      { heads: ['City', 'Cameras', 'Note'], rows: [['Nice', '–', 'a '.repeat(60).trim()]] },
      '\u00a0: ',
    );
    expect(wide.join(' ')).toMatch(/^\* Nice · Note\u00a0: a a/);
    expect(wide.join(' ')).not.toContain('Cameras');
  });
});

describe('a chapter as plain text', () => {
  it('keeps numbers with their notes and the sign of a single report, and leaves out what a hand works', () => {
    const text = told(
      '<h1>Title</h1><p>There were <a class="fact" href="#n" data-n="4">53</a><span class="one">°<span class="unseen"> (one report)</span></span> <button type="button" class="term">cameras</button><span popover>what a camera is</span>, <span class="claim">they <span class="keep">say<a class="sign" data-n="5"></a></span></span>.</p><nav><a href="/">Home</a></nav><form><button>Send</button></form><svg><text>9</text></svg>',
    );
    expect(text).toContain('There were 53° [4] cameras, they say [5].');
    for (const gone of ['one report', 'what a camera is', 'Home', 'Send', '9']) expect(text).not.toContain(gone);
  });

  it('tells a figure by its finding, its summary, its table and its sources', () => {
    const text = told(
      '<figure><figcaption><div class="says"><h3><a href="#f">It rose</a></h3></div><p class="subtitle">Cameras, 2020</p></figcaption><p class="summary unseen">From one to two.</p><div><svg></svg></div><details class="how"><p class="summary" aria-hidden="true">From one to two.</p><p class="credit">Source: A.</p></details><details class="rows"><summary>Table</summary><table><thead><tr><th>Year</th><th>Cameras</th></tr></thead><tbody><tr><th>2020</th><td>2</td></tr></tbody></table></details></figure>',
    );
    expect(text).toContain(
      'Figure: It rose\n\nCameras, 2020\n\nFrom one to two.\n\nYear  Cameras\n----  -------\n2020  2\n\nSource: A.',
    );
    expect(text.match(/From one to two/g)).toHaveLength(1);
  });

  it('numbers the notes, with the address of each source and no link back', () => {
    const text = told(
      '<h2 id="notes" class="unseen">Where each number comes from</h2><details class="notes" open><summary>How we know</summary><ol><li id="note-a"><p><strong>53</strong> cameras.</p><p class="meta">Source: <a class="source" href="https://example.org/a">A report</a>, 2012. <a href="/data/">See the row</a> <a class="back" href="#ref">Back</a></p></li></ol></details>',
    );
    expect(text).toContain('Where each number comes from\n----------------------------\n');
    expect(text).toContain('[1]  53 cameras. Source: A report <https://example.org/a>, 2012.\n');
    expect(text).not.toMatch(/See the row|Back|How we know/);
  });

  it('names a play without its readings, lists items and terms, and says where it ends', () => {
    const text = told(
      '<section data-play="loop"><h3>The loop</h3><p>12 days</p></section><ul><li>One</li></ul><ol><li>Two</li></ol><dl><div><dt>Promised</dt><dd>Much</dd></div></dl>',
    );
    expect(text).toBe('[To play: The loop]\n\n- One\n\n1. Two\n\nPromised: Much\n\nThe end\n');
  });

  it('begins with the mark of its encoding and ends with its address and licence, in the language of the page', () => {
    const text = twinOf(
      '<html lang="fr-FR"><head><link rel="canonical" href="https://x.example/fr/combien/"></head><body><main><h1>Combien\u202f?</h1></main></body></html>',
    );
    expect(text.startsWith('\uFEFFCombien\u202f?\n=========\n')).toBe(true);
    expect(text).toContain('\nDes yeux partout\nhttps://x.example/fr/combien/\nTextes et graphiques\u00a0:');
  });

  it('refuses a page without a text', () => {
    expect(() => chapterText('<p>x</p>', say, [])).toThrow('no <main>');
  });
});
