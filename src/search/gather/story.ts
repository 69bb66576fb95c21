/** Scenes, words of the glossary, plays: one place each. */
import { playTitle, sceneTitle, tables } from '../../components/site.ts';
import { fill, plain } from '../../data/fill.ts';
import { glossary } from '../../data/glossary.ts';
import { scenesFile } from '../../data/scenes.ts';
import { ruleOfDay } from '../../field/scene-still.ts';
import type { Locale } from '../../i18n/locale.ts';
import { playRoute, plays } from '../../i18n/plays.ts';
import { sceneRoute } from '../../i18n/scenes.ts';
import { playWords } from '../../plays/words.ts';
import { record, type SearchRecord } from '../record.ts';

export const sceneRecords = (locale: Locale): SearchRecord[] =>
  scenesFile.load().map(({ id, caption }) =>
    record({
      kind: 'scene',
      route: sceneRoute(id),
      title: sceneTitle(id, locale),
      text: plain(fill(caption[locale], locale, tables.figures, ruleOfDay(locale), `${scenesFile.path} ${id}`)),
    }),
  );

export const wordRecords = (locale: Locale): SearchRecord[] =>
  [...glossary().values()].map(({ id, term, plain: meaning }) =>
    record({ kind: 'word', route: 'glossary', anchor: id, title: term[locale], text: meaning[locale] }),
  );

export const playRecords = (locale: Locale): SearchRecord[] =>
  plays.map(({ id }) =>
    record({
      kind: 'play',
      route: playRoute(id),
      title: playTitle(id, locale),
      text: playWords(id, locale, tables).say('description'),
    }),
  );
