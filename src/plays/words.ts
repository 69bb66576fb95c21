/** Reads content/plays/<id>.yaml and content/plays/shell.yaml and fills their facts, in one language. Keys are flat; `{row-id}` is a fact, `{name}` a value of the running play. */
import { fill, plain, type Piece } from '../data/fill.ts';
import type { Tables } from '../data/tables.ts';
import { wordFile } from '../data/word-files.ts';
import type { Locale } from '../i18n/locale.ts';
import { saying, type Say, type Templates } from './say.ts';

export interface PlayWords {
  say: Say;
  /** The text in pieces: each fact keeps its row, each `{name}` takes its value, or stands as it is. */
  pieces(key: string, values?: Readonly<Record<string, string>>): Piece[];
  /** Keys of the play's own texts on how it works (`about.rule`, `about.formula`, …), in the order of the file. */
  about: readonly string[];
  /** What the script needs: every text but those printed at build only. */
  templates: Templates;
}

/** Texts printed at build only, never sent to the script. */
const PRINTED =
  /^(?:(?:about|beside|title|question|finding|description|why)\b|control\.\w+$|control\.(?:taken|put|version|draws|word)\.|act\.\d\.(?:name|ask|given)$|run\.(?!untold))/;
/** Words of the frame that the page alone writes. */
const FRAMED =
  /^(?:badge|acts|act(?:Predict|See|Change|Run|Again|Afresh|Next)|laboratory|settings|state|reset|undo|copyLink|large|chapter|keep|runs(?:Help|Copy|Clear)?|about\w*|head\w+|number|seed|seed(?:Help|New)|needsScript|allPlays\w*)$/;

const playFile = (id: string): string => `content/plays/${id}.yaml`;
/** Values of the running play, as they stand in a template: single words, where ids of rows have hyphens. */
const running = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([whole, name = '']) => [name, whole]));

/** @throws ContentError with file and line for a broken file, Error for an unknown row */
export function playWords(id: string, locale: Locale, tables: Pick<Tables, 'figures'>): PlayWords {
  const own = wordFile(playFile(id)).load();
  const all = { ...wordFile(playFile('shell')).load(), ...own };
  const piecesOf = (key: string, values: Readonly<Record<string, string>> = {}): Piece[] => {
    const text = all[key]?.[locale];
    if (text === undefined) throw new Error(`${playFile(id)}: no key "${key}" (add it, in both languages)`);
    return fill(text, locale, tables.figures, { ...running(text), ...values }, `${playFile(id)} ${key}.${locale}`);
  };
  const filled = Object.fromEntries(Object.keys(all).map((key) => [key, plain(piecesOf(key))]));
  return {
    say: saying(locale, filled),
    pieces: piecesOf,
    about: Object.keys(own).filter((key) => key.startsWith('about.')),
    templates: Object.fromEntries(Object.entries(filled).filter(([key]) => !PRINTED.test(key) && !FRAMED.test(key))),
  };
}
