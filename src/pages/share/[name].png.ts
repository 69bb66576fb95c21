/** The picture of each chapter for programs that show a link. */
import type { APIRoute } from 'astro';
import { shareNames, sharePicture } from '../../components/share.ts';

export const getStaticPaths = () => shareNames().map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response((await sharePicture(params['name'] as string)) as BodyInit, {
    headers: { 'Content-Type': 'image/png' },
  });
