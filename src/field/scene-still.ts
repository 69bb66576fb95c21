/** The still of a scene with its words in one language, at build. */
import type { Element } from 'hast';
import { fill, plain, type Values } from '../data/fill.ts';
import { scenesFile, type SceneText } from '../data/scenes.ts';
import type { Tables } from '../data/tables.ts';
import { inWords } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { numberOf, startOf } from '../plays/play.ts';
import { controls } from '../plays/quarter/quarter.ts';
import type { FieldNumbers, StoryData } from './numbers.ts';
import { readNumbers } from './read-numbers.ts';
import { still, STILL, STILL_TEXT } from './still.ts';
import type { Stage } from './placement.ts';
import { placeScene, story, type Scene } from './story.ts';

/** Free units round a still, so that lines on its edge stand inside. */
const MARGIN = 20;

/** What captions may name beside rows: the rule of the invented day, as the duty officer starts with it. */
export function ruleOfDay(locale: Locale): Values {
  const state = startOf(controls);
  const say = (key: string): string => inWords(numberOf(state, key), locale);
  return { people: say('count'), metres: say('radius'), minutes: say('minutes') };
}

/** The square of a scene's page. */
const PAGE: Stage = {
  zone: { x: MARGIN, y: MARGIN, w: STILL - 2 * MARGIN, h: STILL - 2 * MARGIN },
  text: STILL_TEXT,
};

let numbers: FieldNumbers | undefined;

/** The numbers of the field, read once a build. */
export const numbersOfField = (tables: Tables): FieldNumbers => (numbers ??= readNumbers(tables));

/** What the moving story needs of the page's language: numbers, and the words drawn in each scene. */
export const storyData = (locale: Locale, tables: Tables): StoryData => ({
  numbers: numbersOfField(tables),
  words: Object.fromEntries(
    scenesFile
      .load()
      .map(({ id, labels = {} }) => [
        id,
        Object.fromEntries(
          Object.entries(labels).map(([key, label]) => [
            key,
            plain(fill(label[locale], locale, tables.figures, {}, `${scenesFile.path} ${id}.${key}`)),
          ]),
        ),
      ]),
  ),
});

/**
 * @param alt what the picture shows, for who cannot see it; without it the words beside the still say so
 * @param stage where it stands, if not in the square of its page
 * @throws Error naming the label that a scene draws and its words lack
 */
export function sceneStill(
  scene: Scene,
  text: SceneText,
  locale: Locale,
  tables: Tables,
  alt?: string,
  stage = PAGE,
): Element {
  /** The row behind the number of a label, by its words. */
  const rows = new Map<string, string>();
  const words = (key: string): string => {
    const label = text.labels?.[key];
    if (!label)
      throw new Error(`${scenesFile.path}: the scene "${text.id}" has no label "${key}" (add it, in both languages)`);
    const pieces = fill(label[locale], locale, tables.figures, {}, `${scenesFile.path} ${text.id}.${key}`);
    const said = plain(pieces);
    const row = pieces.find((piece) => piece.row)?.row;
    if (row) rows.set(said, row);
    return said;
  };
  const placement = placeScene(scene, stage, numbersOfField(tables), words);
  return still(placement, `s${story.indexOf(scene)}`, alt, rows, scene === story[0]);
}
