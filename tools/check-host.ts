/**
 * `npm run check-host -- https://your.host`: reads every page of the published sitemap and tells what the host changed: blocks that no longer have the hash
 * that the page's own policy names (the browser leaves them out), and headers that are not said.
 */
import { changedBlocks, missingHeaders } from './host.ts';

const [given] = process.argv.slice(2);
const host = given === undefined ? null : URL.parse(given);
if (!host) {
  process.stderr.write('write the address of the published site: npm run check-host -- https://your.host\n');
  process.exit(2);
}

const read = async (path: string): Promise<Response> => {
  const answer = await fetch(new URL(path, host));
  if (!answer.ok) throw new Error(`${path}: the host answers ${answer.status}`);
  return answer;
};

const sitemap = await (await read('/sitemap.xml')).text();
const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
const faults = missingHeaders((await read('/')).headers);
for (const path of paths)
  faults.push(...changedBlocks(await (await read(path)).text()).map((fault) => `${path}: ${fault}`));
process.stdout.write(
  `${[...faults, `check-host: ${paths.length} pages read, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`].join('\n')}\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
