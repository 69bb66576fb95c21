/** The table as it stands in content/data, with the mark and the line ends of every file that the site hands out (docs/files.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { markedFile } from '../../data/csv.ts';
import { tableNames } from '../../data/schemas.ts';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) =>
  new Response(markedFile(readFileSync(join(process.cwd(), `content/data/${params['table']}.csv`), 'utf8')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
