/** The table as it stands in content/data, byte for byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { tableNames } from '../../data/schemas.ts';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(join(process.cwd(), `content/data/${params['table']}.csv`)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
