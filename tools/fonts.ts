/**
 * Makes the site's font files from the Fontsource packages: only the characters that English and French need, only the axes used.
 * Run `npm run fonts` after a change of glyphs or packages; its output in src/fonts is committed (SIL Open Font Licence, see src/fonts/OFL.md),
 * and so are the rules in src/styles that declare the faces with their twins (font-twins.ts).
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { widths } from '../src/charts/parts/text-width.ts';
import { glyphs } from '../src/fonts/glyphs.ts';
import { faceSheets } from './font-twins.ts';
import { advancesAt, MEASURED_WEIGHTS } from './font-widths.ts';

const from = (name: string, file: string): string => `node_modules/@fontsource-variable/${name}/files/${file}`;
const names = { preserveNameIds: [1, 2, 3, 4, 5, 6, 16, 17] };

interface Face {
  out: string;
  source: string;
  axes: Record<string, number | { min: number; max: number }>;
  format: 'woff2' | 'sfnt';
  /** Kerning is half of a file: titles and prose need it, small chart and interface text does without. */
  kerned?: boolean;
}

const bricolage = from('bricolage-grotesque', 'bricolage-grotesque-latin-standard-normal.woff2');
const faces: Face[] = [
  { out: 'title.woff2', source: bricolage, axes: { opsz: 48, wdth: 76, wght: 780 }, format: 'woff2', kerned: true },
  {
    out: 'text.woff2',
    source: from('bricolage-grotesque', 'bricolage-grotesque-latin-wght-normal.woff2'),
    axes: { wght: { min: 400, max: 700 } },
    format: 'woff2',
  },
  {
    out: 'prose.woff2',
    source: from('newsreader', 'newsreader-latin-wght-normal.woff2'),
    axes: { wght: { min: 400, max: 700 } },
    format: 'woff2',
    kerned: true,
  },
  {
    out: 'machine.woff2',
    source: from('sometype-mono', 'sometype-mono-latin-wght-normal.woff2'),
    axes: { wght: 500 },
    format: 'woff2',
  },
  // Pictures (PNG) are drawn without a browser and need static TrueType files.
  { out: 'picture-regular.ttf', source: bricolage, axes: { opsz: 14, wdth: 100, wght: 450 }, format: 'sfnt' },
  {
    out: 'picture-title.ttf',
    source: bricolage,
    axes: { opsz: 48, wdth: 76, wght: 780 },
    format: 'sfnt',
    kerned: true,
  },
  { out: 'picture-bold.ttf', source: bricolage, axes: { opsz: 14, wdth: 100, wght: 700 }, format: 'sfnt' },
];

for (const face of faces) {
  const font = await subsetFont(await readFile(face.source), glyphs, {
    targetFormat: face.format,
    noHinting: true,
    dropTables: ['gasp'],
    keepFeatures: ['liga', 'tnum', 'lnum', 'rvrn', ...(face.kerned ? ['kern'] : [])],
    noLayoutClosure: true,
    variationAxes: face.axes,
    ...(face.format === 'sfnt' ? names : {}),
  });
  await writeFile(`src/fonts/${face.out}`, font);
  process.stdout.write(`src/fonts/${face.out}: ${font.length} bytes\n`);
}

/** The machine's face has a sheet of its own: most pages have no use for it. */
const sheets = await faceSheets();
const machine = sheets.get('Machine');
sheets.delete('Machine');
const MADE = '/* Made by `npm run fonts`: our faces, and the twins that stand in for them until they arrive. */';
await writeFile('src/styles/faces.css', `${[MADE, ...sheets.values()].join('\n')}\n`);
await writeFile('src/styles/face-machine.css', `${MADE}\n${machine}\n`);

for (const weight of ['regular', 'bold'] as const) {
  const advances = [...(await advancesAt(MEASURED_WEIGHTS[weight]))];
  if (advances.every(([char, advance]) => Math.round(advance) === widths[weight].get(char))) continue;
  const line = advances.map(([, advance]) => Math.round(advance)).join(' ');
  process.stderr.write(`src/charts/parts/text-width.ts: the widths of ${weight} are now\n  '${line}'\n`);
  process.exitCode = 1;
}
