/**
 * `npm run release-values`: writes the value of every figure and the words of every statement as they are released today; from then on a change needs an entry in content/corrections.yaml.
 * It writes down every address too: from then on a page stands there, or the address leads on (src/i18n/former.ts).
 * With `--untold` it writes nothing and prints the statements changed since the last release that no entry tells of, ready for an entry.
 * @throws Error when a change since the last release is not told: a release hides nothing
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PUBLISHED_FILE, type Published } from '../src/data/corrections-schema.ts';
import { corrections } from '../src/data/corrections.ts';
import { routes } from '../src/components/site.ts';
import { loadTables } from '../src/data/load.ts';
import { addressesFile, addressesOf, type ReleasedAddresses } from '../src/data/released-addresses.ts';
import { statementsOf, untold, written } from '../src/data/statements.ts';
import { former } from '../src/i18n/former.ts';

const byId = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const { figures, claims } = loadTables();
const changed = untold(JSON.parse(readFileSync(PUBLISHED_FILE, 'utf8')) as Published, corrections(), claims);

if (process.argv.includes('--untold')) {
  for (const one of changed)
    process.stdout.write(`      - id: ${one.id}\n        old: ${written(one.old)}\n        new: ${written(one.new)}\n`);
} else {
  if (changed.length > 0)
    throw new Error(
      `${changed.length} changed statements are not told in content/corrections.yaml (run node tools/published.ts --untold)`,
    );
  const published: Published = {
    released: new Date().toISOString().slice(0, 10),
    values: byId([...figures.values()].map(({ id, value }) => [id, value] as const)),
    statements: byId(Object.entries(statementsOf(claims))),
  };
  const addresses: ReleasedAddresses = {
    released: published.released,
    addresses: addressesOf(routes, former, addressesFile.load().addresses),
  };
  writeFileSync(PUBLISHED_FILE, `${JSON.stringify(published, null, 2)}\n`);
  writeFileSync(addressesFile.path, `${JSON.stringify(addresses, null, 2)}\n`);
  process.stdout.write(
    `${PUBLISHED_FILE}: ${figures.size} values and ${claims.length} statements, released ${published.released}\n` +
      `${addressesFile.path}: ${addresses.addresses.length} addresses\n`,
  );
}
