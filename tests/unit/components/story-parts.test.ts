import { describe, expect, it } from 'vitest';
import { oneBeforeSections, openingOf, withNotices } from '../../../src/components/story-parts.ts';

const notices = { behind: '<label>behind</label>', degree: '<p>degree</p>' };
const one = '<span class="one">°</span>';

describe('the parts of a chapter', () => {
  it('take the first paragraphs as the opening, up to the first figure or heading', () => {
    const opening = '<p>One <a href="#a">two</a>.</p>\n<p>Three.</p>';
    for (const rest of ['<figure><p>in it</p></figure><p>after</p>', '<h2 id="a">A</h2><p>after</p>', ''])
      expect(openingOf(opening + rest)).toEqual({ opening, rest });
    expect(openingOf('<h2 id="a">A</h2>')).toEqual({ opening: '', rest: '<h2 id="a">A</h2>' });
  });

  it('put the switch after the third paragraph of the first section, or after those there are', () => {
    const told = (paragraphs: number, after = ''): string =>
      withNotices(
        `<figure></figure><h2 id="a">A</h2>${'<p>x</p>'.repeat(paragraphs)}${after}<h2 id="b">B</h2><p>y</p>`,
        notices,
      );
    expect(told(4)).toContain('<h2 id="a">A</h2><p>x</p><p>x</p><p>x</p><label>behind</label><p>x</p><h2');
    expect(told(1, '<figure></figure>')).toContain('<p>x</p><label>behind</label><figure>');
    expect(told(4).split('behind')).toHaveLength(2);
    expect(told(0, '<figure></figure>')).toContain('<h2 id="b">B</h2><p>y</p><label>behind</label>');
  });

  it('end a section on the line about single reports only where it has one', () => {
    const told = withNotices(`<h2 id="a">A</h2><p>x${one}</p><h2 id="b">B</h2><p>y</p>`, notices);
    expect(told).toContain(`<p>x${one}</p><p>degree</p><h2 id="b">`);
    expect(told.split('degree')).toHaveLength(2);
  });

  it('say it once for all that stands before the first section, beside the title', () => {
    const pulled = `<figure></figure><p class="pull">${one}</p>`;
    expect(oneBeforeSections('<p>x</p>', `${pulled}<h2 id="a">A</h2>`)).toBe(true);
    expect(oneBeforeSections('<p>x</p>', `<h2 id="a">A</h2><p>${one}</p>`)).toBe(false);
    expect(withNotices(`${pulled}<h2 id="a">A</h2><p>y</p>`, notices)).not.toContain('degree');
  });
});
