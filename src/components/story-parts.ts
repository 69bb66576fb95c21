/** The parts of a chapter, cut from its rendered text: what stands beside the title, and the sections. Pure. */

/** A paragraph that stands by itself: no paragraph holds another. */
const PARAGRAPH = String.raw`\s*<p>(?:(?!</p>)[\s\S])*</p>`;
const OPENING = new RegExp(`^(?:${PARAGRAPH})+`);
const FIRST_THREE = new RegExp(String.raw`^<h2 (?:(?!</h2>)[\s\S])*</h2>(?:${PARAGRAPH}){1,3}`);

/** The paragraphs before the first figure or heading, and everything after them. */
export function openingOf(html: string): { opening: string; rest: string } {
  const opening = OPENING.exec(html)?.[0] ?? '';
  return { opening, rest: html.slice(opening.length) };
}

/**
 * Ends each section that has a number of a single report on the line that says so, and puts the switch after the first paragraphs of the first section.
 * @param rest what follows the opening
 * @param put the switch, and the line about numbers of a single report
 */
export function withNotices(rest: string, { behind, degree }: { behind: string; degree: string }): string {
  return rest
    .split(/(?=<h2 id=)/)
    .map((section, i) => {
      const ended = section.includes('class="one"') ? section + degree : section;
      return i === 1 ? ended.replace(FIRST_THREE, (head) => head + behind) : ended;
    })
    .join('');
}
