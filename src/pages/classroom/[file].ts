/** The questions of each lesson for other platforms: GIFT, Moodle XML, a QTI package, a workbook and a plain CSV, in both languages. */
import type { APIRoute } from 'astro';
import { bankOf } from '../../components/bank.ts';
import { classroom, tables } from '../../components/site.ts';
import { quizCsv } from '../../classroom/export/csv.ts';
import type { Bank } from '../../classroom/export/bank.ts';
import { gift } from '../../classroom/export/gift.ts';
import { itemsOf, type Item } from '../../classroom/export/item.ts';
import { moodleXml } from '../../classroom/export/moodle-xml.ts';
import { qtiPackage } from '../../classroom/export/qti.ts';
import { quizXlsx } from '../../classroom/export/xlsx.ts';
import { locales, type Locale } from '../../i18n/locale.ts';

interface Format {
  ending: string;
  type: string;
  write(items: Item[], bank: Bank): string | Uint8Array | Promise<Uint8Array>;
}
const formats: readonly Format[] = [
  { ending: 'gift.txt', type: 'text/plain; charset=utf-8', write: gift },
  { ending: 'moodle.xml', type: 'application/xml', write: moodleXml },
  { ending: 'qti.zip', type: 'application/zip', write: qtiPackage },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: quizXlsx,
  },
  { ending: 'csv', type: 'text/csv; charset=utf-8', write: (items, { locale }) => quizCsv(items, locale) },
];

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
