/**
 * The stage of the first act: a hundred notes of one euro, column by column, the City's filled, the State's struck through, the Département's bare; the guess is filled
 * in advance and stays as a line between two notes.
 */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import type { Numbers } from '../../models/budget/budget.ts';
import type { ActAt, Size } from '../acts.ts';
import type { Say } from '../say.ts';
import { HUNDRED, sharesAt } from './acts.ts';

const FRAME: Record<
  Size,
  {
    rows: number;
    pitch: readonly [number, number];
    gap: number;
    top: number;
    figure: number;
    text: number;
    edge: number;
  }
> = {
  wide: { rows: 5, pitch: [60, 42], gap: 8, top: 34, figure: 44, text: 22, edge: 12 },
  narrow: { rows: 10, pitch: [34, 17.6], gap: 4, top: 22, figure: 26, text: 14.5, edge: 10 },
};
const PAYERS = ['city', 'state', 'departement'] as const;

export function drawNotes(at: ActAt, size: Size, numbers: Numbers, say: Say): Element {
  const { rows, pitch, gap, top, figure, text, edge } = FRAME[size];
  const [across, down] = pitch;
  const width = (HUNDRED / rows) * across;
  const bottom = top + rows * down;
  const height = bottom + figure + text + 11;
  const told = at.step !== 'predict';
  const [w, h] = [across - gap, down - gap].map(tenth) as [number, number];
  const place = (i: number): readonly [number, number] => [
    tenth(Math.floor(i / rows) * across + gap / 2),
    tenth(top + (i % rows) * down + gap / 2),
  ];
  const each = (from: number, to: number, shape: (x: number, y: number) => string): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => shape(...place(from + i))).join('');
  const box = (x: number, y: number): string => `M${x} ${y}h${w}v${h}h-${w}z`;
  const stroke = (x: number, y: number): string => `M${x} ${tenth(y + h)}l${w}-${h}`;
  /** Along the notes, between the first so many and the rest. */
  const between = (n: number): string => {
    const [x, rest] = [Math.floor(n / rows) * across, n % rows];
    const line = rest > 0 ? `M${x + across} ${top - 4}V${tenth(top + rest * down)}H${x}` : `M${x} ${top - 4}`;
    return `${line}V${tenth(bottom + 4)}`;
  };
  const words = (x: number, y: number, said: string, name: string, large: number, anchor?: string): Element =>
    svg('text', { class: name, x: tenth(x), y, 'font-size': large, 'text-anchor': anchor }, said);

  const shares = sharesAt(at, numbers);
  const guess = Number(at.guess);
  const marks: Element[] = [];
  if (told) {
    let from = 0;
    for (const payer of PAYERS) {
      const share = shares[payer];
      const to = from + share;
      if (share > 0) {
        marks.push(svg('path', { class: `note ${payer}`, d: each(from, to, box) }));
        if (payer === 'state') marks.push(svg('path', { class: 'note strike', d: each(from, to, stroke) }));
        // Under its notes: the first at their start, the last at their end, so that no name leaves the drawing.
        const [start, end] = [(from / HUNDRED) * width, (to / HUNDRED) * width];
        const [x, anchor] = from === 0 ? [0, 'start'] : to === HUNDRED ? [width, 'end'] : [(start + end) / 2, 'middle'];
        marks.push(words(x, bottom + figure * 0.8, say.number(share), 'figure-of', figure, anchor));
        marks.push(words(x, bottom + figure + text, say(`acted.payer.${payer}`), 'said', text, anchor));
      }
      from = to;
    }
    if (at.guessed) {
      const x = (guess / HUNDRED) * width;
      const anchor = guess < 20 ? 'start' : guess > 80 ? 'end' : 'middle';
      marks.push(
        svg('path', { class: 'mine', d: between(guess) }),
        words(x, top - 11, say('acted.mine', { n: guess }), 'mine-said', text, anchor),
      );
    }
  } else {
    marks.push(
      svg('path', { class: 'note wait', d: each(guess, HUNDRED, box) }),
      svg('path', { class: 'note guess', d: each(0, guess, box) }),
      words(
        0,
        bottom + figure * 0.86,
        at.guessed ? say('acted.notes.guess', { n: guess, rest: HUNDRED - guess }) : say('acted.notes.ask'),
        'said',
        text,
      ),
    );
  }
  return svg(
    'svg',
    {
      class: 'purse-stage',
      viewBox: `${-edge} ${-edge / 2} ${width + 2 * edge} ${tenth(height + edge / 2)}`,
      role: 'img',
      'aria-label': told
        ? say('acted.notes.alt', { hundred: HUNDRED, ...shares })
        : say('acted.notes', { hundred: HUNDRED }),
    },
    svg('g', { class: told ? 'sweep' : null }, ...marks),
  );
}
