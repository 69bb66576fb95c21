/** The acts of the budget in the browser: what they are drawn from is fetched with them. */
import type { ActsScript } from '../acts.client.ts';
import { handlersFor, type Figures } from './acted.ts';
import { acts } from './acts.ts';

export const script: ActsScript = {
  acts,
  handlers: ({ say, given }) => handlersFor(given['figures'] as Figures, say),
};
