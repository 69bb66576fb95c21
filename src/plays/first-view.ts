/** The first act of each play as its page prints it: for what shows a play without playing it. */
import { tables } from '../components/site.ts';
import type { Locale } from '../i18n/locale.ts';
import { numbersFrom } from '../models/budget/budget.ts';
import type { ActView } from './acts.ts';
import { views as alarm } from './alarm/acted.ts';
import { views as budget } from './budget/acted.ts';
import { decisionsFrom } from './budget/acts.ts';
import { views as loop } from './loop/acted.ts';
import { views as quarter } from './quarter/acted.ts';
import { cast } from './quarter/cast.ts';
import { playWords, type PlayWords } from './words.ts';

const viewsOf: Readonly<Record<string, (words: PlayWords) => readonly { view: ActView }[]>> = {
  alarm,
  budget(words) {
    const numbers = numbersFrom((row) => tables.figures.get(row)?.value ?? Number.NaN);
    return budget(words, { numbers, decisions: decisionsFrom(tables) });
  },
  loop,
  quarter: (words) => quarter(words, cast()),
};

/** What a play shows before anything was done. */
export type FirstView = Pick<ActView, 'caption' | 'given'> & { first: NonNullable<ActView['first']> };

/** @throws Error for a play whose first act has no drawing */
export function firstView(id: string, locale: Locale): FirstView {
  const view = viewsOf[id]?.(playWords(id, locale, tables))[0]?.view;
  if (!view?.first) throw new Error(`the play "${id}" shows nothing before it is played (src/plays/first-view.ts)`);
  return { caption: view.caption, given: view.given, first: view.first };
}
