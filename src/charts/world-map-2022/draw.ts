/** From positions to an SVG tree: a group a country holds its shape and its round mark. */
import type { ChartWords } from '../chart.ts';
import { root } from '../parts/svg.ts';
import { drawGeography } from '../technology-origin/geography.ts';
import { drawEntry } from '../world-2022/draw.ts';
import type { PlacedMap } from './place.ts';

/** The map and its legend. */
export const draw = (placed: PlacedMap, words: ChartWords) =>
  root(placed, words, drawGeography(placed.map), placed.entries.map(drawEntry));
