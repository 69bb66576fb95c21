/**
 * Metric twins of the site's faces: a face of the reader's system, made as wide and as high as ours, so that the swap to ours moves nothing.
 * A twin's `size-adjust` is the ratio of the widths of the chapters' own words, kerned as a browser sets them, in both languages; its ascent and descent are ours over that ratio.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from './browser.ts';

interface Declared {
  family: string;
  file: string;
  /** Weights that the file serves. */
  weight: string;
  /** From which weight to which one style of a system serves, and the weight between them that is measured. */
  twins: { range: string; at: number; like: readonly System[] }[];
}

/** One style of a family that readers' systems have. */
interface System {
  name: string;
  /** Full names, and PostScript names where Safari may meet them; families of the same widths stand together. */
  local: readonly string[];
  /** For a style that this machine need not have: which other one, and how many times as wide it is. */
  as?: { system: System; times: number };
}

const sans: System = { name: 'Sans', local: ['Arial', 'ArialMT', 'Liberation Sans'] };
const sansBold: System = {
  name: 'Sans',
  local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'],
};
const serif: System = {
  name: 'Serif',
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
};
const serifBold: System = {
  name: 'Serif',
  local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
};
const mono: System = { name: 'Mono', local: ['Courier New', 'CourierNewPSMT', 'Liberation Mono'] };
// Android's families: how much wider they are than the ones above, measured as here from the packages @fontsource/roboto and @fontsource/noto-serif 5.3.0.
const roboto: System = { name: 'Android', local: ['Roboto'], as: { system: sans, times: 0.988 } };
const robotoBold: System = {
  name: 'Android',
  local: ['Roboto Bold'],
  as: { system: sansBold, times: 0.937 },
};
const noto: System = {
  name: 'Android',
  local: ['Noto Serif'],
  as: { system: serif, times: 1.186 },
};
const notoBold: System = {
  name: 'Android',
  local: ['Noto Serif Bold'],
  as: { system: serifBold, times: 1.185 },
};

const declared: readonly Declared[] = [
  {
    family: 'Title',
    file: 'title.woff2',
    weight: '780',
    twins: [{ range: '780', at: 780, like: [sansBold, robotoBold] }],
  },
  {
    family: 'Text',
    file: 'text.woff2',
    weight: '400 700',
    twins: [
      { range: '400 599', at: 400, like: [sans, roboto] },
      { range: '600 700', at: 650, like: [sansBold, robotoBold] },
    ],
  },
  {
    family: 'Prose',
    file: 'prose.woff2',
    weight: '400 700',
    twins: [
      { range: '400 549', at: 400, like: [serif, noto] },
      { range: '550 700', at: 600, like: [serifBold, notoBold] },
    ],
  },
  {
    family: 'Machine',
    file: 'machine.woff2',
    weight: '400 700',
    twins: [{ range: '400 700', at: 500, like: [mono] }],
  },
];

/** The words of the chapters in both languages: lines of text, without what stands in angle brackets and without the marks of Markdown. */
function ownWords(): string {
  return ['en', 'fr']
    .flatMap((language) => {
      const folder = join('content', 'story', language);
      return readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
    })
    .filter((line) => /^\p{Lu}[^{}]{60}/u.test(line))
    .map((line) => line.replace(/<[^>]*>|[*_`[\]]|\([^)]*\)/g, ''))
    .join(' ');
}

const locals = ({ local }: System): string => local.map((name) => `local('${name}')`).join(', ');

/** Width, ascent and descent of a text in one face, in sizes of the face. */
async function measure(page: Page, source: string, weight: number, text: string): Promise<[number, number, number]> {
  return page.evaluate(
    async ({ source, weight, text }) => {
      const face = new FontFace('Measured', source, { weight: '1 1000' });
      document.fonts.clear();
      document.fonts.add(await face.load());
      const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
      context.font = `${weight} 1000px Measured`;
      const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
      return [width / 1000, fontBoundingBoxAscent / 1000, fontBoundingBoxDescent / 1000];
    },
    { source, weight, text },
  );
}

const rounded = (ratio: number): string => `${Math.round(ratio * 1000) / 10}%`;

/**
 * The style sheet of a face and its twins.
 * @throws Error for a system family that this machine does not have
 */
async function sheetOf(page: Page, face: Declared, text: string): Promise<string> {
  const { family, file, weight } = face;
  const own = `url(data:font/woff2;base64,${readFileSync(join('src/fonts', file)).toString('base64')})`;
  const lines = [
    `@font-face { font-family: ${family}; src: url('../fonts/${file}'); font-weight: ${weight}; font-display: swap; }`,
  ];
  for (const { range, at, like } of face.twins) {
    const [width, ascent, descent] = await measure(page, own, at, text);
    for (const system of like) {
      const there = system.as?.system ?? system;
      const [theirs] = await measure(page, locals(there), 400, text).catch(() => {
        throw new Error(
          `this machine has none of ${there.local.join(', ')} (Debian: apt-get install fonts-liberation)`,
        );
      });
      const ratio = width / (theirs * (system.as?.times ?? 1));
      lines.push(
        `@font-face { font-family: ${family}${system.name}; src: ${locals(system)}; font-weight: ${range}; size-adjust: ${rounded(ratio)}; ` +
          `ascent-override: ${rounded(ascent / ratio)}; descent-override: ${rounded(descent / ratio)}; line-gap-override: 0%; }`,
      );
    }
  }
  return lines.join('\n');
}

/** The style sheets of all faces by family. */
export async function faceSheets(): Promise<Map<string, string>> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    const text = ownWords();
    const sheets = new Map<string, string>();
    for (const face of declared) sheets.set(face.family, await sheetOf(page, face, text));
    return sheets;
  } finally {
    await browser.close();
  }
}
