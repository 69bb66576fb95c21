/** The Data Package descriptor, as it stands in content/data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () =>
  new Response(readFileSync(join(process.cwd(), 'content/data/datapackage.json')), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
