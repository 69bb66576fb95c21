/** The Data Package descriptor of the tables that the site serves: content/data/datapackage.json, but for the ends of lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { dataPackageText } from '../../data/datapackage.ts';

export const GET: APIRoute = () => {
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };
  return new Response(dataPackageText(version, '\r\n'), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
