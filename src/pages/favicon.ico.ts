/** The icon for programs that ask for /favicon.ico: one PNG of 32 px in an ICO (format: 6 bytes of head, 16 a picture, then the pictures). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { Resvg } from '@resvg/resvg-js';

const SIZE = 32;
const HEAD = 6 + 16;

export const GET: APIRoute = () => {
  const png = new Resvg(readFileSync(join(process.cwd(), 'public/icon.svg'), 'utf8'), {
    fitTo: { mode: 'width', value: SIZE },
  })
    .render()
    .asPng();
  const head = Buffer.alloc(HEAD);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.set([SIZE, SIZE, 0, 0, 1, 0, 32, 0], 6); // its size, no palette, one plane, 32 bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(HEAD, 18);
  return new Response(Buffer.concat([head, png]), { headers: { 'Content-Type': 'image/x-icon' } });
};
