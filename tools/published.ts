/** `npm run release-values`: writes the value of every figure as it is released today; from then on a change needs an entry in content/corrections.yaml. */
import { writeFileSync } from 'node:fs';
import { PUBLISHED_FILE, type Published } from '../src/data/corrections.ts';
import { loadTables } from '../src/data/load.ts';

const { figures } = loadTables();
const values = Object.fromEntries([...figures.values()].map(({ id, value }) => [id, value] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
const published: Published = { released: new Date().toISOString().slice(0, 10), values };
writeFileSync(PUBLISHED_FILE, `${JSON.stringify(published, null, 2)}\n`);
process.stdout.write(`${PUBLISHED_FILE}: ${figures.size} values, released ${published.released}\n`);
