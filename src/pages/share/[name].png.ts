/** The picture of each page for programs that show a link. */
import type { APIRoute } from 'astro';
import { pictureFile, sharePictures } from '../../share/pictures.ts';

export const getStaticPaths = () => sharePictures().map(({ name }) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response((await pictureFile(params['name'] as string)) as BodyInit, { headers: { 'Content-Type': 'image/png' } });
