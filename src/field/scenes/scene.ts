/** What a scene is: a pure function that fills a placement. */
import type { FieldNumbers } from '../numbers.ts';
import type { Placement, Stage } from '../placement.ts';

/** Words of a scene by key, numbers filled in. */
export type SceneWords = (key: string) => string;

export type Draw = (placement: Placement, stage: Stage, numbers: FieldNumbers, words: SceneWords) => void;
