/** The built site as a host serves it: each file with the headers of all rules of `_headers` that fit its address, as the host's own parser reads them. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';

interface Rule {
  for: string;
  values: Record<string, string>;
}

/** The rules of the built site. */
export async function hostRules(): Promise<Rule[]> {
  const { headers } = await parseAllHeaders({
    headersFiles: [join('dist', '_headers')],
    configHeaders: [],
    minimal: true,
  });
  return headers as Rule[];
}

/** What is said of a path: hosts join headers of one name. */
export function headersOf(rules: readonly Rule[], path: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const rule of rules) {
    if (rule.for.endsWith('*') ? !path.startsWith(rule.for.slice(0, -1)) : path !== rule.for) continue;
    for (const [name, value] of Object.entries(rule.values)) {
      const key = name.toLowerCase();
      said[key] = said[key] ? `${said[key]}, ${value}` : value;
    }
  }
  // A host of tests is not reached by https.
  delete said['strict-transport-security'];
  return said;
}

export interface Served {
  port: number;
  close(): void;
}

/** Listens on a port of its own. */
export const serve = (answer: RequestListener): Promise<Served> =>
  new Promise((resolve) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Serves `dist`. */
export async function serveAsHost(): Promise<Served> {
  const rules = await hostRules();
  return serve(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://here.invalid');
    const file = join('dist', pathname, pathname.endsWith('/') ? 'index.html' : '');
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
      ...headersOf(rules, pathname),
    });
    response.end(readFileSync(found ? file : join('dist', '404.html')));
  });
}
