/** The order of the story: which function draws which scene, and on which ground. */
import type { Draw } from './scenes/scene.ts';
import type { FieldNumbers } from './numbers.ts';
import { emptyPlacement, type Placement, type Stage } from './placement.ts';
import type { SceneWords } from './scenes/scene.ts';
import { besideNice, counting, cover, five, ninety } from './scenes/count.ts';
import { fightOrBread, million, softwareFirst } from './scenes/machine.ts';
import { aubagne, twoPurses } from './scenes/quiet.ts';
import { askedFor, notUsed, outOfHowMany, whereNext } from './scenes/use.ts';
import { notOnlyHere, whoAllowed, yourStreet } from './scenes/world.ts';

export interface Scene {
  id: string;
  /** One picture after the other, while one caption is read; the last is the still. */
  beats: readonly [Draw, ...Draw[]];
  /** The machine's ground is black. */
  ground: 'paper' | 'machine';
  /** The eye that is followed is in the picture. */
  followed: boolean;
}

const scene = (
  id: string,
  draw: Draw | readonly [Draw, ...Draw[]],
  followed = false,
  ground: Scene['ground'] = 'paper',
): Scene => ({
  id,
  beats: typeof draw === 'function' ? [draw] : draw,
  ground,
  followed,
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
  scene('out-of-how-many', outOfHowMany, true),
  scene('beside-nice', besideNice, true),
  scene('aubagne', aubagne),
  scene('two-purses', twoPurses),
  scene('software', softwareFirst, true, 'machine'),
  scene('fight-or-bread', fightOrBread, false, 'machine'),
  scene('million', million, false, 'machine'),
  scene('where-next', whereNext, true),
  scene('not-only-here', notOnlyHere),
  scene('who-allowed', whoAllowed),
  scene('your-street', yourStreet, true),
];

/** The mark that is followed: one of the first five, a mark and not one real camera. */
export const FOLLOWED = 0;

/**
 * A scene, placed on a stage.
 * @param beat which of its pictures; the last by default
 */
export function placeScene(
  { beats, followed }: Scene,
  stage: Stage,
  numbers: FieldNumbers,
  words: SceneWords,
  beat = beats.length - 1,
): Placement {
  const draw = beats[beat];
  if (!draw) throw new RangeError(`beat ${beat} of a scene with ${beats.length}`);
  const placement = emptyPlacement();
  draw(placement, stage, numbers, words);
  const s = placement.s[FOLLOWED] ?? 0;
  if (followed && s > 0)
    placement.shapes.push({
      is: 'ring',
      x: placement.x[FOLLOWED] ?? 0,
      y: placement.y[FOLLOWED] ?? 0,
      r: Math.max(s * 1.35, s + stage.text * 0.16),
    });
  return placement;
}
