/** A chart as files: table as CSV and JSON, drawing as SVG and PNG, in each language, at stable addresses (/charts/<id>.<language>.<ending>). */
import type { APIRoute } from 'astro';
import { chartFile, chartFileNames } from '../../charts/files.ts';
import { loadTables } from '../../data/load.ts';

export const getStaticPaths = () => chartFileNames().map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const { body, type } = await chartFile(params['file'] as string, loadTables());
  return new Response(body as BodyInit, { headers: { 'Content-Type': type } });
};
