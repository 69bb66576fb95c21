/** The icon that a phone puts on its first screen: the drawn icon, whole to its corners, which the phone rounds itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { Resvg } from '@resvg/resvg-js';

const SIZE = 180;

export const GET: APIRoute = () => {
  const icon = readFileSync(join(process.cwd(), 'public/icon.svg'), 'utf8').replace(/ rx="[^"]*"/, '');
  const png = new Resvg(icon, { fitTo: { mode: 'width', value: SIZE } }).render().asPng();
  return new Response(png as BodyInit, { headers: { 'Content-Type': 'image/png' } });
};
