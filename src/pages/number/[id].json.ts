/** One number as a file, for both languages. */
import type { APIRoute } from 'astro';
import { fileHead, numberData } from '../../components/number-data.ts';
import { shown } from '../../components/site.ts';

export const getStaticPaths = () => [...shown.keys()].map((id) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify({ ...fileHead(), ...numberData(params['id'] ?? '') }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
