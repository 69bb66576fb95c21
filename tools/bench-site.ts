/** The built site for benchmarks in a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotli } from './page-bytes.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The words of a page in their elements, without style sheets, scripts, drawings, and what the head says to machines. */
const inPlainHtml = (html: string): string =>
  html
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<link\b[^>]*>|<meta (?!charset|name="viewport")[^>]*>/g, '')
    .replace(/ (?:class|style)="[^"]*"/g, '');

/** Serves the built site, compressed as a host sends it; a page with `?plain` in plain HTML. */
export function serveBuilt(): Promise<{ origin: string; close: () => void }> {
  const made = new Map<string, Buffer>();
  const body = (address: string): Buffer | undefined => {
    const [path = '/', query] = address.split('?');
    const file = join('dist', path, path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) return undefined;
    if (extname(file) === '.woff2') return readFileSync(file);
    const text = readFileSync(file, 'utf8');
    return brotli(query === 'plain' ? inPlainHtml(text) : text);
  };
  const server = createServer(({ url = '/' }, response) => {
    const content = made.get(url) ?? body(url);
    if (!content) return void response.writeHead(404).end();
    made.set(url, content);
    const type = TYPES[url.split('?')[0]!.endsWith('/') ? '.html' : extname(url)] ?? 'application/octet-stream';
    const packed = type === 'font/woff2' ? {} : { 'content-encoding': 'br' };
    response.writeHead(200, { 'content-type': type, ...packed }).end(content);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => void server.close(),
      }),
    ),
  );
}
