/** The acts of the duty officer in the browser: what they show is fetched with them. */
import type { ActsScript } from '../acts.client.ts';
import { handlersFor } from './acted.ts';
import { acts, type Cast } from './acts.ts';

export const script: ActsScript = { acts, handlers: ({ say, given }) => handlersFor(say, given['cast'] as Cast) };
