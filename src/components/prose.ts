/** The components that an author may use in content/story and content/pages; src/data/prose-file.ts knows the same names. */
import BlankLedger from './BlankLedger.astro';
import Chart from './Chart.astro';
import Claim from './Claim.astro';
import Fact from './Fact.astro';
import Letter from './Letter.astro';
import Note from './Note.astro';
import Play from '../plays/Play.astro';
import ReplySlots from './ReplySlots.astro';
import Section from './Section.astro';
import Term from './Term.astro';

export const proseComponents = { BlankLedger, Chart, Claim, Fact, Letter, Note, Play, ReplySlots, Section, Term };
