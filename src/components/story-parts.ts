/** The parts of a chapter, cut from its rendered text: what stands beside the title, and the sections. Pure. */

/** A paragraph that stands by itself: no paragraph holds another. */
const PARAGRAPH = String.raw`\s*<p>(?:(?!</p>)[\s\S])*</p>`;
const OPENING = new RegExp(`^(?:${PARAGRAPH})+`);
const FIRST_THREE = new RegExp(String.raw`^<h2 (?:(?!</h2>)[\s\S])*</h2>(?:${PARAGRAPH}){1,3}`);

const ONE = 'class="one"';

/** Whether a number of a single report stands before the first section: the line about it is said beside the title. */
export const oneBeforeSections = (opening: string, rest: string): boolean =>
  (opening + (rest.split('<h2 id=')[0] ?? '')).includes(ONE);

/** The paragraphs before the first figure or heading, and everything after them. */
export function openingOf(html: string): { opening: string; rest: string } {
  const opening = OPENING.exec(html)?.[0] ?? '';
  return { opening, rest: html.slice(opening.length) };
}

/**
 * Ends each section that has a number of a single report on the line that says so, and puts the switch after the first
 * paragraphs of the first section that opens on some: one may open on a play.
 * @param rest what follows the opening
 * @param put the switch, and the line about numbers of a single report
 */
export function withNotices(rest: string, { behind, degree }: { behind: string; degree: string }): string {
  const sections = rest.split(/(?=<h2 id=)/);
  const first = sections.findIndex((section, i) => i > 0 && FIRST_THREE.test(section));
  return sections
    .map((section, i) => {
      const ended = section.startsWith('<h2 id=') && section.includes(ONE) ? section + degree : section;
      return i === first ? ended.replace(FIRST_THREE, (head) => head + behind) : ended;
    })
    .join('');
}
