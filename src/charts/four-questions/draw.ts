/** From columns to an SVG tree: refused is a cross, allowed a disc, on terms a half disc, told in two ways a dashed ring. People are shapes without faces. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { PICTURE, type PlacedQuestions, type PlacedSign } from './place.ts';
import type { Question, Verdict } from './rows.ts';

const RADIUS = 5.6;
const ring = (className: string): Element => svg('circle', { class: className, r: RADIUS });

/** Drawn round 0, 0 in a box of 14 px. */
const SIGNS: Record<Verdict, () => Element | Element[]> = {
  no: () =>
    svg('path', { class: 'ink', d: 'M0-2.3 3.7-6 6-3.7 2.3 0 6 3.7 3.7 6 0 2.3-3.7 6-6 3.7-2.3 0-6-3.7-3.7-6z' }),
  yes: () => ring('ink'),
  terms: () => [
    svg('path', { class: 'ink', d: 'M0-5.6a5.6 5.6 0 0 0 0 11.2z' }),
    svg('path', { class: 'leader', d: 'M0-5.6a5.6 5.6 0 0 1 0 11.2' }),
  ],
  unsure: () => ring('outline'),
};
const at = (x: number, y: number, ...children: (Element | Element[])[]): Element =>
  svg('g', { transform: `translate(${x} ${y})` }, children);
const drawSign = ({ x, y, verdict }: PlacedSign): Element => at(x, y, SIGNS[verdict]());

/** How far above the lower edge of a picture somebody stands. */
const FOOT = 6;
/** Somebody standing on y = 0, middle at x = 0. */
const PERSON = 'M-9 0v-12a9 9 0 0 1 18 0v12zM0-36a6 6 0 0 1 0 12a6 6 0 0 1 0-12';
const person = (x: number, className = 'ink'): Element =>
  at(x, PICTURE - FOOT, svg('path', { class: className, d: PERSON }));
const box = (x: number): Element => svg('path', { class: 'outline', d: `M${x} 2h32v48h-32z` });

/** What is asked, as a picture: somebody in a box; two that are held beside each other; somebody and a list; a step ahead. */
const PICTURES: Record<Question, () => Element[]> = {
  someone: () => [person(18), box(2)],
  you: () => [person(18), svg('path', { class: 'ink-line', d: 'M42 22h14m-14 8h14' }), person(80, 'other'), box(64)],
  who: () => [person(18), box(2), svg('path', { class: 'ink-line', d: 'M50 8h44M50 20h44M50 32h44M50 44h44' })],
  next: () => [person(18, 'other'), svg('path', { class: 'ink-line', d: 'M40 26h26m-8-8l8 8l-8 8' }), box(78)],
};

export const draw = ({ questions, answers, legend, ...placed }: PlacedQuestions, words: ChartWords): Element =>
  root(
    placed,
    words,
    questions.map(({ question, x, y, rule, width, texts }) => [
      at(x, y, PICTURES[question]()),
      texts.map(drawText),
      svg('line', { class: 'axis', x1: x, x2: x + width, y1: rule, y2: rule }),
    ]),
    answers.map((answer) => mark(answer.id, {}, drawSign(answer), answer.texts.map(drawText))),
    legend.map((item) => [drawSign(item), drawText(item.text)]),
  );
