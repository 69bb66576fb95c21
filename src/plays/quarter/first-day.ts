/** The first day, lived once for all pages of a build. */
import { drain } from '../../models/quarter/drain.ts';
import { quarterInSlices, type Watched } from '../../models/quarter/quarter.ts';
import { startOf } from '../play.ts';
import { controls, wishOf } from './quarter.ts';

let first: Watched | undefined;

export const firstDay = (): Watched => (first ??= drain(quarterInSlices(wishOf(startOf(controls)))));
