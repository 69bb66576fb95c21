/** A PDF read back by a reader that is not ours: its pages, letters and what stands on each page, and the faults that no paper of the kit may have. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  width: number;
  height: number;
  /** Lines of text above the foot. */
  lines: string[];
  /** Whether something is drawn on it that is taller than a line of text: a table, a chart, room to write. */
  drawn: boolean;
}
export interface ReadPaper {
  pages: ReadPage[];
  text: string;
  /** Texts by their size in points, the smallest first. */
  sizes: { size: number; text: string; page: number }[];
  notEmbedded: string[];
  title: unknown;
  language: unknown;
  tagged: boolean;
  headings: number;
  /** Addresses that its links lead to. */
  links: string[];
}

/** Where the margin box at the foot of a page stands, in points from its lower edge. */
const FOOT = 48;
/** A drawing: taller than this, in points. */
const TALL = 60;
/** Letters in points: nine, less what a reader of PDF rounds off. */
const SMALLEST = 8.95;
/** Fewer lines on a page are a page for nothing. */
const FEWEST = 4;

export const packed = (text: string): string => text.replace(/[\s\u00ad]+/g, '');

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Heights of the paths that a page paints, in points; a path that only clips paints nothing. */
function* pathHeights({ fnArray, argsArray }: Operators): Generator<number> {
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  for (const [i, fn] of fnArray.entries()) {
    if (fn === OPS.save) kept.push(now);
    else if (fn === OPS.restore) now = kept.pop() ?? now;
    else if (fn === OPS.transform) now = times(now, argsArray[i] as Matrix);
    else if (fn === OPS.constructPath) {
      const [paint, , box] = argsArray[i] as [number, unknown, Record<number, number> | null];
      if (!box || paint === OPS.endPath) continue;
      const [left = 0, low = 0, right = 0, high = 0] = Object.values(box);
      const ys = [left, right].flatMap((x) => [low, high].map((y) => now[1] * x + now[3] * y + now[5]));
      yield Math.max(...ys) - Math.min(...ys);
    }
  }
}

export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  const paper: ReadPaper = {
    pages: [],
    text: '',
    sizes: [],
    notEmbedded: [],
    title: info['Title'],
    language: info['Language'],
    // Its types say an object; it is a map.
    tagged: new Map((await pdf.getMarkInfo()) as unknown as Map<string, unknown>).get('Marked') === true,
    headings: (await pdf.getOutline())?.length ?? 0,
    links: [],
  };
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    const operators = await page.getOperatorList();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const lines = new Map<number, string>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , across = 0, up = 0, , y = 0] = item.transform as number[];
      paper.text += item.str;
      paper.sizes.push({ size: Math.hypot(across, up), text: item.str, page: i });
      const at = Math.round((y - bottom) / 3);
      if (y - bottom > FOOT) lines.set(at, `${lines.get(at) ?? ''} ${item.str}`.trim());
      const font = page.commonObjs.get(item.fontName) as { name: string; missingFile?: boolean };
      if (font.missingFile !== false) paper.notEmbedded.push(font.name);
    }
    paper.pages.push({
      width: right - left,
      height: top - bottom,
      lines: [...lines].sort(([a], [b]) => b - a).map(([, text]) => text),
      drawn: [...pathHeights(operators)].some((height) => height > TALL && height < 0.95 * (top - bottom)),
    });
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) paper.links.push(url);
  }
  await loading.destroy();
  paper.sizes.sort((a, b) => a.size - b.size);
  paper.text = packed(paper.text);
  return paper;
}

/** What a reader of the paper would stumble on: small letters, and a page after the first that holds a line or a code alone. */
export function faultsOfPaper(file: string, { pages, sizes }: ReadPaper): string[] {
  const small = sizes.filter(({ size }) => size < SMALLEST);
  const [first] = small;
  // A slide on its side holds one idea.
  const bare = pages.flatMap(({ lines, drawn, width, height }, i) =>
    i > 0 && width < height && !drawn && lines.length < FEWEST ? [{ i, lines }] : [],
  );
  return [
    ...(first
      ? [
          `${file}: ${small.length} ${small.length === 1 ? 'text' : 'texts'} under nine points, the smallest on page ${first.page}: “${first.text}” in ${first.size.toFixed(1)} (mend the styles for print)`,
        ]
      : []),
    ...bare.map(
      ({ i, lines }) =>
        `${file}: page ${i + 1} holds ${lines.length === 0 ? 'nothing' : `“${lines.join(' / ')}”`} alone (join it to the page before)`,
    ),
  ];
}
