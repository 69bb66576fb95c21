import { readdirSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { drawAt } from '../../../src/charts/drawing.ts';
import { charts } from '../../../src/charts/registry.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { widths } from '../../../tools/charts/laws.ts';

/** Names that tell scripts and checks what a part of a drawing is; nothing is painted by them. */
const UNPAINTED = ['scale'];

const sheet = (name: string): string => readFileSync(`src/styles/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const classesIn = (css: string): Set<string> =>
  new Set([...css.replace(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name as string));

const classesOf = (element: Element): string[] => [
  ...String(element.properties['class'] ?? '')
    .split(' ')
    .filter(Boolean),
  ...element.children.flatMap((child) => (child.type === 'element' ? classesOf(child) : [])),
];

it('every class of marks.css is written in the code of a drawing', () => {
  const code = ['src/charts', 'src/plays', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const quoted = code.flatMap((text) =>
    [...text.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g)].map(([literal]) => literal),
  );
  const written = new Set(quoted.flatMap((literal) => literal.split(/[^\w-]+/)));
  expect([...classesIn(sheet('marks.css'))].filter((name) => !written.has(name))).toEqual([]);
});

it('every class of a drawing is one that a style sheet paints', () => {
  const painted = new Set(readdirSync('src/styles').flatMap((name) => [...classesIn(sheet(name))]));
  const tables = loadTables();
  const drawn = new Set(
    [...charts].flatMap(([id, chart]) =>
      widths.flatMap((width) => classesOf(drawAt(chart, chart.rows(tables), chartWords(id, 'en', tables), width).tree)),
    ),
  );
  expect(drawn.size).toBeGreaterThan(0);
  expect([...drawn].filter((name) => !painted.has(name) && !UNPAINTED.includes(name))).toEqual([]);
});
