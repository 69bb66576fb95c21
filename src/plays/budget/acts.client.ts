/** The acts of the budget in the browser: their figures are printed with the page. */
import type { ActsScript } from '../acts.client.ts';
import { handlersFor, type Given } from './acted.ts';
import { acts } from './acts.ts';

export const script: ActsScript = {
  acts,
  handlers: ({ say, given }) => handlersFor(given['figures'] as Given, say),
};
