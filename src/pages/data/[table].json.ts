/** The typed rows of a table, as the site reads them. */
import type { APIRoute } from 'astro';
import { loadTables } from '../../data/load.ts';
import { tableNames, type TableName } from '../../data/schemas.ts';

export const getStaticPaths = () => tableNames.map((table) => ({ params: { table } }));

export const GET: APIRoute = ({ params }) => Response.json(loadTables()[params['table'] as TableName]);
