/** The downloads of a figure in both languages: CSV and JSON, of a drawing SVG and PNG in two sizes, and a small still for lists of figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg, type RenderedImage } from '@resvg/resvg-js';
import type { Element } from 'hast';
import sharp from 'sharp';
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
import { picture, PICTURE_WIDTH } from './parts/picture.ts';
import { still } from './parts/still.ts';
import { charts, figureIds } from './registry.ts';
import { renderChart, renderFigure, type RenderedChart, type RenderedFigure } from './render.ts';
import { sourceName } from '../data/source-words.ts';

const endings = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  '2x.png': 'image/png',
  'still.svg': 'image/svg+xml',
} as const;
type Ending = keyof typeof endings;
const PNG_ZOOM = 2;
/** Twice as large again: for print, and for a screen across a room. */
const LARGE_ZOOM = 4;
/** Widths of the PNGs of a drawing, in px. */
export const pngWidths = { png: PICTURE_WIDTH * PNG_ZOOM, '2x.png': PICTURE_WIDTH * LARGE_ZOOM } as const;

/** A figure that is a table has no pictures of its own, only its still. */
const endingsOf = (id: string): Ending[] =>
  (Object.keys(endings) as Ending[]).filter(
    (ending) => charts.has(id) || ending === 'csv' || ending === 'json' || ending === 'still.svg',
  );

/** `promises.en.csv`, … for every figure, language and ending. */
export const chartFileNames = (): string[] =>
  [...figureIds].flatMap((id) =>
    locales.flatMap((locale) => endingsOf(id).map((ending) => `${id}.${locale}.${ending}`)),
  );

/** The table of a chart as CSV, in the manner of its language; last the ids of the rows behind it. */
function tableCsv({ table, words }: RenderedFigure): string {
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
function tableJson({ table, words }: RenderedFigure): string {
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

/** An SVG document as pixels, `zoom` of them a unit, in the site's own face. */
function pixels(svg: string, zoom: number): RenderedImage {
  const fontFiles = ['picture-regular.ttf', 'picture-bold.ttf'].map((file) => join(process.cwd(), 'src/fonts', file));
  return new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Bricolage Grotesque' },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
}

/** An SVG document as PNG. */
const picturePng = (svg: string): Uint8Array => pixels(svg, PNG_ZOOM).asPng();

/** The same twice as large: of few colours, so that it is no heavier. */
async function largePng(svg: string): Promise<Uint8Array> {
  const { pixels: data, width, height } = pixels(svg, LARGE_ZOOM);
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, compressionLevel: 9, effort: 1, dither: 0 })
    .toBuffer();
}

/**
 * @param name `<chart>.<language>.<ending>`
 * @throws Error if there is no such file
 */
export async function chartFile(name: string, tables: Tables): Promise<{ body: string | Uint8Array; type: string }> {
  const [id = '', locale, ...rest] = name.split('.') as [string, Locale, ...string[]];
  const ending = rest.join('.') as Ending;
  if (!figureIds.has(id) || !locales.includes(locale) || !endingsOf(id).includes(ending))
    throw new Error(`no chart file "${name}" (files: ${chartFileNames().slice(0, 4).join(', ')}, …)`);
  const drawn = (): RenderedChart => renderChart(id, locale, tables);
  const body = await {
    csv: () => tableCsv(renderFigure(id, locale, tables)),
    json: () => tableJson(renderFigure(id, locale, tables)),
    svg: () => standalone(drawn(), tables, locale),
    png: () => picturePng(standalone(drawn(), tables, locale, true)),
    '2x.png': () => largePng(standalone(drawn(), tables, locale, true)),
    'still.svg': () => writeXml(xml(still(renderFigure(id, locale, tables), lightPaint()))),
  }[ending]();
  return { body, type: endings[ending] };
}
