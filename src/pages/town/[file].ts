/** The template of a town's file, one a language: /town/my-town.csv, /town/ma-commune.csv. */
import type { APIRoute } from 'astro';
import { columnNames, townColumns } from '../../data/town/columns.ts';
import { examples } from '../../data/town/examples.ts';
import { template, templateFile } from '../../data/town/write.ts';
import { wordsOf } from '../../data/word-files.ts';
import { locales } from '../../i18n/locale.ts';
import { colon } from '../../i18n/punctuation.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { file: templateFile[locale] }, props: { locale } }));

export const GET: APIRoute = ({ props }) => {
  const locale = props['locale'] as (typeof locales)[number];
  const say = wordsOf('own-town', locale);
  const shown = examples(locale);
  const filled = (key: string): string => say(key).replace(/\{(\w+)\}/g, (whole, name: string) => shown[name] ?? whole);
  const body = template(
    [
      filled('template-about'),
      ...townColumns.map((column) => `${columnNames[column][locale]}${colon(locale)}${filled(`column-${column}`)}`),
    ],
    locale,
  );
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
