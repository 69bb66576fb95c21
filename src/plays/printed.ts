/** What a page prints of the acts of each play, on its page, in its chapter and in a frame of another site: their first states and stills, the words that their script takes from the page, and their style sheet. */
import type { Tables } from '../data/tables.ts';
import alarmSheet from '../styles/play-alarm-laboratory.css?url';
import budgetSheet from '../styles/play-budget-laboratory.css?url';
import loopSheet from '../styles/play-loop-laboratory.css?url';
import quarterSheet from '../styles/play-quarter-laboratory.css?url';
import type { Act, ActView } from './acts.ts';
import { views as alarm } from './alarm/acted.ts';
import { figuresFrom, views as budget } from './budget/acted.ts';
import { views as loop } from './loop/acted.ts';
import { views as quarter } from './quarter/acted.ts';
import { cast } from './quarter/cast.ts';
import type { PlayWords } from './words.ts';

export interface Printed {
  acts: readonly { act: Act; view: ActView }[];
  /** Words for the script; none where they are fetched with it (`given.client.ts`). */
  templates: PlayWords['templates'];
  /** Address of the style sheet of its laboratory, and of what no act shows before it is run: a file of its own. */
  sheet: string;
}

const printedOf: Readonly<Record<string, (words: PlayWords, tables: Tables) => Printed>> = {
  alarm: (words) => ({ acts: alarm(words), templates: words.templates, sheet: alarmSheet }),
  budget: (words, tables) => ({ acts: budget(words, figuresFrom(tables)), templates: {}, sheet: budgetSheet }),
  loop: (words) => ({ acts: loop(words), templates: words.templates, sheet: loopSheet }),
  quarter: (words) => ({ acts: quarter(words, cast()), templates: {}, sheet: quarterSheet }),
};

/** @throws Error for an unknown play */
export function printed(id: string, words: PlayWords, tables: Tables): Printed {
  const print = printedOf[id];
  if (!print) throw new Error(`the play "${id}" has no acts to print (add it to src/plays/printed.ts)`);
  return print(words, tables);
}
