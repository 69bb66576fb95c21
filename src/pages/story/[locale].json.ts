/** Numbers and words of the moving story, one file a language (/story/en.json): the front page asks for it once it moves. */
import type { APIRoute } from 'astro';
import { tables } from '../../components/site.ts';
import { storyData } from '../../field/scene-still.ts';
import { locales, type Locale } from '../../i18n/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => Response.json(storyData(params['locale'] as Locale, tables));
