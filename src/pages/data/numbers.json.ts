/** Every number that the story shows, in its order. */
import type { APIRoute } from 'astro';
import { fileHead, numberData } from '../../components/number-data.ts';
import { shown } from '../../components/site.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify({ ...fileHead(), numbers: [...shown.keys()].map(numberData) }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
