/**
 * The stored drawings: what each chart looked like when somebody last looked, with a mark of the words and rows it was drawn from.
 * A drawing that differs though its rows and words are the same was changed by code: somebody has to look (`npm run preview`) and store it.
 * A corrected number changes the rows: then the laws judge, and the stored drawing waits for the next look.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { drawAt } from '../../src/charts/drawing.ts';
import { charts } from '../../src/charts/registry.ts';
import { chartWords } from '../../src/charts/words.ts';
import type { Tables } from '../../src/data/tables.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { widths } from './laws.ts';

const FOLDER = 'tests/unit/charts/drawings';
const FROM = /^<!-- drawn from ([0-9a-f]+) -->\n/;

export interface Drawn {
  id: string;
  locale: Locale;
  width: number;
  /** One view of a chart that has several; none for all together. */
  view: string | undefined;
  svg: string;
  /** `same`; `code`: other though drawn from the same; `rows`: drawn from other rows or words than the stored one; `new`: nothing stored. */
  state: 'same' | 'code' | 'rows' | 'new';
  stored: string | null;
}

/** One tag a line, so that a changed drawing is a readable diff. */
const readable = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

/** Name of a drawing's file. */
export const drawingName = ({ id, locale, width, view }: Pick<Drawn, 'id' | 'locale' | 'width' | 'view'>): string =>
  `${[id, locale, width, ...(view ? [view] : [])].join('.')}.svg`;

/** What a drawing is made from: its rows and its words, in short. */
function origin(id: string, locale: Locale, rows: unknown): string {
  const words = readFileSync(`content/charts/${id}.yaml`, 'utf8');
  return createHash('sha256')
    .update(JSON.stringify([locale, words, rows]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Every chart in both languages at every width, beside what is stored.
 * @param ids of the charts to draw; all unless given
 * @param folder of the stored drawings
 */
export function drawAll(
  tables: Tables,
  ids: ReadonlySet<string> = new Set(charts.keys()),
  folder: string = FOLDER,
): (Drawn & { from: string })[] {
  return [...charts].flatMap(([id, chart]) => {
    if (!ids.has(id)) return [];
    const rows = chart.rows(tables);
    return locales.flatMap((locale) => {
      const words = chartWords(id, locale, tables);
      const from = origin(id, locale, rows);
      const views = [undefined, ...(chart.views?.(rows, words).views.map(({ key }) => key) ?? [])];
      return views
        .flatMap((view) => widths.map((width) => ({ width, view })))
        .map(({ width, view }) => {
          const svg = readable(
            toHtml(drawAt(chart, rows, words, width, view).tree, { space: 'svg', closeEmptyElements: true }),
          );
          const path = join(folder, drawingName({ id, locale, width, view }));
          const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
          const stored = text?.replace(FROM, '') ?? null;
          const state =
            stored === null ? 'new' : stored === svg ? 'same' : FROM.exec(text ?? '')?.[1] === from ? 'code' : 'rows';
          return { id, locale, width, view, svg, state, stored, from };
        });
    });
  });
}

/** Stores drawings as they are now, and forgets those of charts that are gone. */
export function store(drawings: readonly (Omit<Drawn, 'state' | 'stored'> & { from: string })[]): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const { svg, from, ...drawn } of drawings)
    writeFileSync(join(FOLDER, drawingName(drawn)), `<!-- drawn from ${from} -->\n${svg}`);
}

/** Stored drawings of no chart. */
export const leftOver = (): string[] =>
  existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => !charts.has(file.split('.')[0] ?? '')) : [];

/** Takes away the stored drawings of no chart. */
export const clearLeftOver = (): void => leftOver().forEach((file) => rmSync(join(FOLDER, file)));
