/** The picture of the page of a number: the number itself, what is counted, when, who says so. */
import { shownFigure } from '../components/number-data.ts';
import { isQuiet, numberTitle, quantityOf, saidBy } from '../components/number-words.ts';
import { date } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';
import { numberAlone, type PagePicture } from './card.ts';

/** @throws Error for a row without a page */
export function numberPicture(id: string, locale: Locale): PagePicture {
  const figure = shownFigure(id);
  const title = numberTitle(figure, locale);
  const finding = [date(figure.asOf, locale), saidBy(figure, locale) || ui('note.derived', locale)]
    .filter(Boolean)
    .join(' · ');
  const words = isQuiet(figure)
    ? { locale, title, finding }
    : { locale, title: figure.label[locale], number: quantityOf(figure, locale), finding };
  return { svg: numberAlone(words), alt: `${title}. ${finding}` };
}
