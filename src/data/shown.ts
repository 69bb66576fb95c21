/** The figures that the story shows, and where: quoted in a chapter, or in a scene of the front page. Read from the texts; no list of them is kept. */
import { chapters } from '../i18n/chapters.ts';
import { figuresIn, placeholdersIn } from './corrected.ts';
import type { Figure } from './figure.ts';
import type { SceneText } from './scenes.ts';
import type { StoryFile } from './story.ts';

interface ShownFigure {
  /** Id of the row. */
  id: string;
  /** Ids of the chapters that tell it, in their order; empty for a figure that the story no longer shows. */
  chapters: string[];
  /** Ids of the scenes that print it or rest on it, in their order. */
  scenes: string[];
}

/** The question at the end of a chapter may name a number of the next one: it is told there. */
const HOOK = /^hook:.*$/m;

/**
 * @param files the chapters in both languages
 * @param figures every row with a number
 * @param kept rows that once had an address: they keep it as long as they are in a table
 * @returns by id, in the order of the story: chapters, then scenes, then what is kept
 */
export function shownFigures(
  files: readonly Pick<StoryFile, 'id' | 'source'>[],
  scenes: readonly SceneText[],
  figures: ReadonlyMap<string, Figure>,
  kept: readonly string[] = [],
): ReadonlyMap<string, ShownFigure> {
  const shown = new Map<string, ShownFigure>();
  const place = (id: string): ShownFigure | undefined => {
    if (figures.has(id) && !shown.has(id)) shown.set(id, { id, chapters: [], scenes: [] });
    return shown.get(id);
  };
  const put = (list: string[] | undefined, at: string): void => {
    if (list && !list.includes(at)) list.push(at);
  };
  for (const chapter of chapters)
    for (const { source } of files.filter(({ id }) => id === chapter.id))
      for (const id of figuresIn(source.replace(HOOK, ''))) put(place(id)?.chapters, chapter.id);
  for (const { id: scene, rests, ...said } of scenes)
    for (const id of [...placeholdersIn(JSON.stringify(said)), ...rests]) put(place(id)?.scenes, scene);
  kept.forEach(place);
  return shown;
}
