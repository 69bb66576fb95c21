/** The order of the story: which function draws which scene, and on which ground. */
import type { Draw } from './scenes/scene.ts';
import type { FieldNumbers } from './numbers.ts';
import { emptyPlacement, type Placement, type Stage } from './placement.ts';
import type { SceneWords } from './scenes/scene.ts';
import { besideNice, counting, cover, five, ninety } from './scenes/count.ts';
import { million, softwareFirst } from './scenes/machine.ts';
import { fightOrBread } from './scenes/quarter.ts';
import { aubagne, empty, twoPurses } from './scenes/quiet.ts';
import { askedFor, notUsed, outOfAll, outOfBoth, outOfSolved, whereNext } from './scenes/use.ts';
import { byGovernment, whoAllowed, worldMap, yourStreet } from './scenes/world.ts';

export interface Scene {
  id: string;
  /** One picture after the other, while one caption is read. */
  beats: readonly [Draw, ...Draw[]];
  /** The picture that stands for the scene where nothing moves. */
  still: Draw;
  /** The machine's ground is black. */
  ground: 'paper' | 'machine';
  /** The eye that is followed is in the picture. */
  followed: boolean;
}

const scene = (id: string, draw: Draw, followed = false, ground: Scene['ground'] = 'paper'): Scene => ({
  id,
  beats: [draw],
  still: draw,
  ground,
  followed,
});

/** A scene of several pictures, with the one that stands for it. */
const beats = (id: string, draws: readonly [Draw, ...Draw[]], still: Draw, followed = false): Scene => ({
  ...scene(id, still, followed),
  beats: draws,
});

/** Twenty scenes in order. */
export const story: readonly Scene[] = [
  scene('cover', cover),
  scene('ninety', ninety),
  scene('five', five, true),
  scene('fifty-three', counting('open2012', 'promised2012', 0), true),
  scene('two-thousand', counting('open2014', 'promised2014', 1), true),
  scene('date-moves', counting('open2016', 'promised2014', 2), true),
  scene('count-stops', counting('audit', 'promised2014', 3), true),
  scene('not-used', notUsed, true),
  scene('asked-for', askedFor, true),
  beats('out-of-how-many', [outOfAll, outOfSolved], outOfBoth, true),
  scene('beside-nice', besideNice, true),
  beats('aubagne', [aubagne, empty], aubagne),
  scene('two-purses', twoPurses),
  scene('software', softwareFirst, true, 'machine'),
  scene('fight-or-bread', fightOrBread, false, 'machine'),
  scene('million', million, false, 'machine'),
  scene('where-next', whereNext, true),
  beats('not-only-here', [worldMap, byGovernment], worldMap),
  scene('who-allowed', whoAllowed),
  scene('your-street', yourStreet, true),
];

/** The mark that is followed: one of the first five, a mark and not one real camera. */
export const FOLLOWED = 0;

/**
 * A scene, placed on a stage.
 * @param beat which of its pictures; without it the one that stands for the scene
 */
export function placeScene(
  { beats, still, followed }: Scene,
  stage: Stage,
  numbers: FieldNumbers,
  words: SceneWords,
  beat?: number,
): Placement {
  const draw = beat === undefined ? still : beats[beat];
  if (!draw) throw new RangeError(`beat ${beat} of a scene with ${beats.length}`);
  const placement = emptyPlacement();
  draw(placement, stage, numbers, words);
  const s = placement.s[FOLLOWED] ?? 0;
  if (followed && s > 0)
    placement.shapes.push({
      is: 'ring',
      x: placement.x[FOLLOWED] ?? 0,
      y: placement.y[FOLLOWED] ?? 0,
      r: Math.max(s * 1.14, s + stage.text * 0.16),
    });
  return placement;
}
