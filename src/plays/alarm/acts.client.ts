/** The acts of the alarm in the browser. */
import type { ActsScript } from '../acts.client.ts';
import { handlersFor } from './acted.ts';
import { acts } from './acts.ts';

export const script: ActsScript = { acts, handlers: ({ say }) => handlersFor(say) };
