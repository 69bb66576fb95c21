/** The typed rows of a table, as the site reads them; null where nothing is known. */
import type { APIRoute } from 'astro';
import { loadTables } from '../../data/load.ts';
import { tableNames, type TableName } from '../../data/schemas.ts';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) =>
  new Response(
    JSON.stringify(loadTables()[params['table'] as TableName], (_, value: unknown) => (value === '' ? null : value)),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
