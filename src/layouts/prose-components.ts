/** The components that an author may use in content/story, content/pages and content/data-notes; src/data/prose-file.ts knows the same names. */
import BlankLedger from '../components/BlankLedger.astro';
import CaseTable from '../components/CaseTable.astro';
import Chart from '../components/Chart.astro';
import Claim from '../components/Claim.astro';
import Criteria from '../components/Criteria.astro';
import Fact from '../components/Fact.astro';
import Guess from '../components/Guess.astro';
import Letter from '../components/Letter.astro';
import Note from '../components/Note.astro';
import NamedTable from '../components/NamedTable.astro';
import OwnTown from '../components/OwnTown.astro';
import Pull from '../components/Pull.astro';
import Play from '../plays/Play.astro';
import ReplySlots from '../components/ReplySlots.astro';
import Section from '../components/Section.astro';
import Term from '../components/Term.astro';

export const proseComponents = {
  BlankLedger,
  CaseTable,
  Chart,
  Claim,
  Criteria,
  Fact,
  Guess,
  Letter,
  Note,
  OwnTown,
  Play,
  Pull,
  ReplySlots,
  Section,
  Term,
  table: NamedTable,
};
