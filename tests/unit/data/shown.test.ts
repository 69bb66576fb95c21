import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { scenesFile, type SceneText } from '../../../src/data/scenes.ts';
import { shownFigures } from '../../../src/data/shown.ts';
import { readStoryFiles } from '../../../src/data/story.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { inventedFigure } from './invented.ts';

const { figures } = loadTables();
const shown = shownFigures(readStoryFiles().files, scenesFile.load(), figures);

/** The texts as they lie on the disk, read past our readers. */
const texts = locales.flatMap((locale) => {
  const folder = join('content/story', locale);
  return readdirSync(folder).map((name) => ({
    chapter: name.replace('.mdx', ''),
    text: readFileSync(join(folder, name), 'utf8'),
  }));
});

describe('the numbers of the story', () => {
  it('are all that a chapter quotes, each with that chapter', () => {
    const quoted = texts.flatMap(({ chapter, text }) =>
      [...text.matchAll(/<Fact\s[^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => [id, chapter] as const),
    );
    expect(new Set(quoted.map(([id]) => id)).size).toBeGreaterThan(100);
    for (const [id, chapter] of quoted) expect(shown.get(id)?.chapters, id).toContain(chapter);
  });

  it('are all that a scene prints or rests on, each with that scene', () => {
    const blocks = readFileSync(scenesFile.path, 'utf8')
      .split(/^- id: /m)
      .slice(1);
    expect(blocks).toHaveLength(20);
    for (const block of blocks) {
      const scene = /^\S+/.exec(block)?.[0] ?? '';
      const named = [...block.matchAll(/\{([a-z][a-z0-9-]+)(?:\.[a-z]+)?\}/g)].map(([, id = '']) => id);
      const rests = (/^ {2}rests: \[(.*)\]/m.exec(block)?.[1] ?? '').split(', ');
      const ids = [...named, ...rests].filter((id) => figures.has(id));
      for (const id of ids) expect(shown.get(id)?.scenes, `${scene}: ${id}`).toContain(scene);
    }
  });

  it('are nothing else', () => {
    const all = [...texts.map(({ text }) => text), readFileSync(scenesFile.path, 'utf8')].join('\n');
    const strange = [...shown.keys()].filter((id) => !new RegExp(`[{" [,]${id}[}".,\\]]`).test(all));
    expect(strange).toEqual([]);
  });
});

describe('a row', () => {
  const rows = new Map([inventedFigure('in-text', 1), inventedFigure('in-hook', 2)].map((row) => [row.id, row]));
  const chapter = {
    id: 'law',
    source: '---\nhook: "And {in-hook}?"\n---\n\nThey counted <Fact id="in-text" /> and <Fact id="no-row" />.\n',
  };
  const scene = { id: 'cover', caption: { en: '{in-text}', fr: '{in-text}' }, rests: [] } as unknown as SceneText;

  it('is shown where it is told, not where the next chapter is announced, and only if a table has it', () => {
    expect([...shownFigures([chapter], [scene], rows).values()]).toEqual([
      { id: 'in-text', chapters: ['law'], scenes: ['cover'] },
    ]);
  });

  it('that once had an address keeps it while a table has the row', () => {
    expect([...shownFigures([], [], rows, ['in-hook', 'withdrawn']).values()]).toEqual([
      { id: 'in-hook', chapters: [], scenes: [] },
    ]);
  });
});
