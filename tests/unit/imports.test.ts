import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders from the top of the house down: each may import from itself and from those after it; i18n serves all. */
const order = ['pages', 'layouts', 'plays', 'components', 'classroom', 'charts', 'models', 'data'] as const;
const mayImport: Record<string, readonly string[]> = {
  pages: [
    'layouts',
    'share',
    'field',
    'plays',
    'components',
    'classroom',
    'charts',
    'models',
    'data',
    'i18n',
    'fonts',
    'styles',
  ],
  layouts: [
    'layouts',
    'search',
    'share',
    'field',
    'plays',
    'components',
    'classroom',
    'charts',
    'models',
    'data',
    'i18n',
    'fonts',
    'styles',
  ],
  search: ['search', 'share', 'field', 'plays', 'components', 'classroom', 'charts', 'models', 'data', 'i18n'],
  share: ['share', 'field', 'plays', 'components', 'classroom', 'charts', 'models', 'data', 'i18n'],
  field: ['field', 'plays', 'charts', 'models', 'data', 'i18n'],
  plays: ['plays', 'components', 'classroom', 'charts', 'models', 'data', 'i18n', 'fonts', 'styles'],
  classroom: ['classroom', 'data', 'i18n'],
  components: ['components', 'classroom', 'charts', 'models', 'data', 'i18n', 'fonts', 'styles'],
  charts: ['charts', 'data', 'i18n', 'styles', 'fonts'],
  models: ['models', 'data', 'i18n'],
  data: ['data', 'i18n'],
  i18n: ['i18n'],
  fonts: ['fonts'],
  integrations: ['integrations', 'i18n'],
};

interface Import {
  file: string;
  from: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
/** Types leave nothing in what is built. */
const types = /^\s*import type [^;]*;/gm;
const code = files.filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.d.ts'));
/** The path of a module has neither a space nor a comma: so words that end in “from” are no import. */
const imports: Import[] = code.flatMap((file) => {
  const text = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/(?:(?<!['"])\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\s,]+)['"]/g)].map((match) => ({
    file,
    from: match[1] as string,
  }));
});
const inside = (list: Import[]): (Import & { folder: string; target: string })[] =>
  list
    .filter(({ from }) => from.startsWith('.'))
    .map(({ file, from }) => ({
      file,
      from,
      folder: file.split('/')[0] as string,
      target: normalize(join(dirname(file), from)).split('/')[0] as string,
    }));
const outside = imports.filter(({ from }) => !from.startsWith('.'));
const say = (list: Import[]): string[] => list.map(({ file, from }) => `src/${file} imports ${from}`);

describe('imports point one way', () => {
  it('from pages to layouts to plays to components to charts and models to data', () => {
    const wrong = inside(imports).filter(
      ({ folder, target }) => folder in mayImport && !mayImport[folder]?.includes(target),
    );
    expect(say(wrong)).toEqual([]);
    expect(order.every((folder) => folder in mayImport)).toBe(true);
  });

  it('and no chart imports a model', () => {
    expect(say(inside(imports).filter(({ folder, target }) => folder === 'charts' && target === 'models'))).toEqual([]);
  });

  it('with nothing of Astro in data, charts and models', () => {
    const pure = /^(?:data|charts|models)\//;
    expect(
      say(
        imports.filter(
          ({ file, from }) =>
            pure.test(file) && file.endsWith('.ts') && (/^astro(?:$|:|\/)/.test(from) || from.endsWith('.astro')),
        ),
      ),
    ).toEqual([]);
  });

  it('with single D3 modules only, never d3 whole', () => {
    expect(say(outside.filter(({ from }) => from === 'd3'))).toEqual([]);
  });

  it('with no Node module and no heavy library in what the browser loads', () => {
    const run = (file: string): string[] =>
      [
        ...readFileSync(join('src', file.replace(/\?.*$/, '')), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
          .replace(types, '')
          .matchAll(/(?:(?<!['"])\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g),
      ].map((match) => match[1] as string);
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      // What is made at build comes as a text of JSON: its module stays behind (src/integrations/made.ts).
      for (const from of run(file).filter((one) => one.startsWith('.') && !/\?made-(?:en|fr)$/.test(one)))
        visit(normalize(join(dirname(file), from)));
    };
    code.filter((file) => file.endsWith('.client.ts')).forEach(visit);
    const allowed = /^(?:d3-[a-z]+|minisearch|uqr)$/;
    expect(
      say(outside.filter(({ file, from }) => seen.has(file) && !allowed.test(from) && run(file).includes(from))),
    ).toEqual([]);
  });

  it('and no file is called index or utils', () => {
    const named = [
      ...files,
      ...readdirSync('tools'),
      ...readdirSync('tests', { recursive: true, encoding: 'utf8' }),
    ].filter((file) => /^(?:index|utils)\.[a-z]+$/.test(basename(file)));
    expect(named).toEqual([]);
  });
});

describe('no circle of files', () => {
  /** Files that a file imports at run time. */
  const graph = new Map(code.map((file) => [file, [] as string[]]));
  for (const { file, from } of imports.filter(({ from }) => from.startsWith('.'))) {
    const target = normalize(join(dirname(file), from)).replaceAll('\\', '/');
    if (graph.has(target)) graph.get(file)?.push(target);
  }

  /** The first way from a file back to itself, by depth. */
  function circle(start: string): string[] | null {
    const seen = new Set<string>();
    const way = (file: string): string[] | null => {
      for (const next of graph.get(file) ?? []) {
        if (next === start) return [file];
        if (seen.has(next)) continue;
        seen.add(next);
        const rest = way(next);
        if (rest) return [file, ...rest];
      }
      return null;
    };
    const found = way(start);
    return found && [...found, start];
  }

  it('anywhere in src: what two files share stands in a third', () => {
    expect(code.flatMap((file) => circle(file)?.join(' → ') ?? [])).toEqual([]);
  });
});
