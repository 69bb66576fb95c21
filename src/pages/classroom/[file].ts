/** The questions of each lesson for other platforms, in both languages (src/classroom/export/formats.ts). */
import type { APIRoute } from 'astro';
import { bankOf } from '../../components/bank.ts';
import { classroom, tables } from '../../components/site.ts';
import { formats } from '../../classroom/export/formats.ts';
import { itemsOf } from '../../classroom/export/item.ts';
import { locales, type Locale } from '../../i18n/locale.ts';

export const getStaticPaths = () =>
  classroom.lessons.flatMap(({ id }) =>
    locales.flatMap((locale) =>
      formats.map(({ ending }) => ({ params: { file: `${id}.${locale}.${ending}` }, props: { id, locale, ending } })),
    ),
  );

export const GET: APIRoute<{ id: string; locale: Locale; ending: string }> = async ({
  props: { id, locale, ending },
}) => {
  const lesson = classroom.lessons.find((one) => one.id === id);
  const file = classroom.questions.get(id);
  const format = formats.find((one) => one.ending === ending);
  if (!lesson || !file || !format) throw new Error(`no questions "${id}" as ${ending}`);
  const body = await format.write(itemsOf(file, locale, tables.figures), bankOf(lesson, locale));
  return new Response(body as BodyInit, { headers: { 'Content-Type': format.type } });
};
