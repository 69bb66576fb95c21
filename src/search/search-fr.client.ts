/** The search page in French, with its own index alone: a kit for a stick holds one language. */
import { openDoor } from './door.client.ts';

openDoor('fr', {
  short: () => import('./shards/short.ts?made-fr'),
  prose: () => import('./shards/prose.ts?made-fr'),
  rows: () => import('./shards/rows.ts?made-fr'),
  sources: () => import('./shards/sources.ts?made-fr'),
});
