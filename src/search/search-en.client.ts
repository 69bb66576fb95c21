/** The search page in English, with its own index alone: a kit for a stick holds one language. */
import { openDoor } from './door.client.ts';

openDoor('en', {
  short: () => import('./shards/short.ts?made-en'),
  prose: () => import('./shards/prose.ts?made-en'),
  rows: () => import('./shards/rows.ts?made-en'),
  sources: () => import('./shards/sources.ts?made-en'),
});
