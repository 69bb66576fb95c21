/** What changed since the last release: values of figures, and statements. */
import type { APIRoute } from 'astro';
import { fileHead, saidOf } from '../../components/number-data.ts';
import { tables } from '../../components/site.ts';
import { changesSince } from '../../data/changes.ts';
import { publishedFile } from '../../data/corrections-schema.ts';
import { corrections } from '../../data/corrections.ts';

export const GET: APIRoute = () => {
  const changes = changesSince(publishedFile.load(), tables.figures, tables.claims, corrections().corrections, saidOf);
  return new Response(JSON.stringify({ ...fileHead(), ...changes }, null, 1), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
