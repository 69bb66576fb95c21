/** The downloads of a figure in both languages: CSV and JSON, and of a drawing SVG and PNG. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Element } from 'hast';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import { csvFile } from '../data/csv.ts';
import type { Tables } from '../data/tables.ts';
import { writeXml } from '../data/xml.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';
import { colon as colonOf } from '../i18n/punctuation.ts';
import { fileColumns } from './file-table.ts';
import type { Paint } from './parts/paint.ts';
import { paintOf } from './parts/paint-rules.ts';
import { picture } from './parts/picture.ts';
import { charts, figureIds } from './registry.ts';
import { renderChart, renderFigure, type RenderedChart, type RenderedFigure } from './render.ts';
import { sourceName } from '../data/source-words.ts';

const endings = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const;
type Ending = keyof typeof endings;
const PNG_ZOOM = 2;

/** A figure that is a table has no pictures. */
const endingsOf = (id: string): Ending[] =>
  (Object.keys(endings) as Ending[]).filter((ending) => charts.has(id) || ending === 'csv' || ending === 'json');

/** `promises.en.csv`, … for every figure, language and ending. */
export const chartFileNames = (): string[] =>
  [...figureIds].flatMap((id) =>
    locales.flatMap((locale) => endingsOf(id).map((ending) => `${id}.${locale}.${ending}`)),
  );

/** The table of a chart as CSV, in the manner of its language; last the ids of the rows behind it. */
export function tableCsv({ table, words }: RenderedFigure): string {
  const columns = fileColumns(table, words);
  return csvFile(
    [
      [...columns.map(({ head }) => head), 'rows'],
      ...table.rows.map((row, i) => [...columns.map(({ cells }) => cells[i] ?? null), row.rows.join('; ')]),
    ],
    words.locale,
  );
}

/** The table of a chart as JSON: one object a row, keyed by column; null where nothing is known. */
export function tableJson({ table, words }: RenderedFigure): string {
  const columns = fileColumns(table, words);
  return JSON.stringify(
    table.rows.map((row, i) => ({
      ...Object.fromEntries(columns.map(({ key, cells }) => [key, cells[i] ?? null])),
      rows: row.rows,
    })),
    null,
    1,
  );
}

function credit(chart: RenderedChart, tables: Tables, locale: Locale): string {
  const publishers = [...new Set(chart.sources.map((id) => sourceName(tables.sourceById.get(id), locale)))].filter(
    Boolean,
  );
  const colon = colonOf(locale);
  return `${ui(publishers.length > 1 ? 'note.sources' : 'note.source', locale)}${colon}${publishers.join(', ')}. ${ui('site.title', locale)}, CC BY 4.0.`;
}

const read = (name: string): string => readFileSync(join(process.cwd(), 'src/styles', name), 'utf8');
/** The paint of every drawing that leaves the site. @throws Error where marks.css holds what a file cannot carry */
export const lightPaint = (): Paint => paintOf({ marks: read('marks.css'), tokens: read('tokens.css') });

/** A drawing as a tree of XML: the same names and attributes. */
const xml = (element: Element): XmlElement =>
  x(
    element.tagName,
    element.properties as Record<string, string>,
    element.children.flatMap((child): (string | XmlElement)[] =>
      child.type === 'text' ? [child.value] : child.type === 'element' ? [xml(child)] : [],
    ),
  );

const standalone = (chart: RenderedChart, tables: Tables, locale: Locale, ownFaces = false): string =>
  writeXml(
    xml(
      picture(chart.wide.tree, chart.wide.placed, chart.words, credit(chart, tables, locale), lightPaint(), ownFaces),
    ),
  );

/** An SVG document as PNG, `zoom` pixels a unit, in the site's own face. */
export function picturePng(svg: string, zoom = PNG_ZOOM): Uint8Array {
  const fontFiles = ['picture-regular.ttf', 'picture-bold.ttf'].map((file) => join(process.cwd(), 'src/fonts', file));
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Bricolage Grotesque' },
    fitTo: { mode: 'zoom', value: zoom },
  })
    .render()
    .asPng();
}

/**
 * @param name `<chart>.<language>.<ending>`
 * @throws Error if there is no such file
 */
export async function chartFile(name: string, tables: Tables): Promise<{ body: string | Uint8Array; type: string }> {
  const [id = '', locale, ending] = name.split('.') as [string, Locale, Ending];
  if (!figureIds.has(id) || !locales.includes(locale) || !endingsOf(id).includes(ending))
    throw new Error(`no chart file "${name}" (files: ${chartFileNames().slice(0, 4).join(', ')}, …)`);
  const drawn = (): RenderedChart => renderChart(id, locale, tables);
  const body = {
    csv: () => tableCsv(renderFigure(id, locale, tables)),
    json: () => tableJson(renderFigure(id, locale, tables)),
    svg: () => standalone(drawn(), tables, locale),
    png: () => picturePng(standalone(drawn(), tables, locale, true)),
  }[ending]();
  return { body, type: endings[ending] };
}
