/** Draws the placed cells: solid, hatched, hollow. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedGrid } from './place.ts';
import type { Group } from './rows.ts';

const CLASSES: Record<Group, { class: string; fill?: string }> = {
  announced: { class: 'ochre' },
  working: { class: 'ink' },
  since: { class: 'hatch-line', fill: 'none' },
  'not-yet': { class: 'hatch-ochre', fill: 'none' },
};

export const draw = ({ title, unit, groups, ...placed }: PlacedGrid, words: ChartWords): Element =>
  root(
    placed,
    words,
    mark(title.id, {}, drawText(title.text)),
    drawText(unit),
    groups.map(({ id, group, path, leader, texts }) =>
      mark(
        id,
        {},
        svg('path', { ...CLASSES[group], d: path }),
        leader ? svg('path', { class: 'leader', d: leader }) : null,
        texts.map(drawText),
      ),
    ),
  );
