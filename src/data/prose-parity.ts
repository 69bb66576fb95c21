/** Compares the two languages of a chapter or a page: the same sections in the same order, the same facts, claims and charts in each. */
import { locales, otherLocale, type Locale } from '../i18n/locale.ts';
import type { Fault } from './fault.ts';
import { otherPlaceholders } from './placeholders.ts';
import type { ProseSection } from './prose-file.ts';
import type { ProseSource } from './story.ts';

export interface CheckedFile {
  story: ProseSource;
  sections: ProseSection[];
}

const language: Record<Locale, string> = { en: 'English', fr: 'French' };
const compared = [
  'Fact',
  'Claim',
  'Pull',
  'Chart',
  'Guess',
  'Term',
  'Letter',
  'BlankLedger',
  'CaseTable',
  'OwnTown',
  'ReplySlots',
  'Criteria',
] as const;

/** What stands in `from` and not in `here`, as faults in `here`. */
function missing(here: CheckedFile, from: CheckedFile): Fault[] {
  const faults: Fault[] = [];
  const { file } = here.story;
  const other = language[from.story.locale];
  for (const section of from.sections) {
    const twin = here.sections.find(({ id }) => id === section.id);
    if (!twin) {
      faults.push({
        file,
        line: null,
        column: null,
        message: `section "${section.id}" stands in the ${other} version, not here (both languages have the same sections)`,
      });
      continue;
    }
    const where = section.id ? `section "${section.id}"` : 'the opening';
    for (const name of compared) {
      const present = new Set(twin.uses.filter((use) => use.name === name).map(({ id }) => id));
      const wanted = new Set(section.uses.filter((use) => use.name === name).map(({ id }) => id));
      for (const id of wanted) {
        if (!present.has(id))
          faults.push({
            file,
            line: twin.line,
            column: twin.column,
            message: `${where}: <${name}${id && ` id="${id}"`}> stands in the ${other} version, not here (both languages use the same ones)`,
          });
      }
    }
  }
  return faults;
}

function frontMatter(en: ProseSource, fr: ProseSource): Fault[] {
  if (!en.meta || !fr.meta) return [];
  const faults: Fault[] = [];
  for (const { path, text, line, column } of fr.texts) {
    const key = path.join('.');
    const twin = en.texts.find((other) => other.path.join('.') === key);
    if (!twin || path[0] === 'terms' || key === 'checked') continue;
    const other = otherPlaceholders(text, twin.text, `${en.file}:${twin.line}`);
    if (other) faults.push({ file: fr.file, line, column, message: `${key}: ${other}` });
  }
  for (const key of ['chapter', 'checked'] as const) {
    if (en.meta[key] !== fr.meta[key])
      faults.push({
        file: fr.file,
        line: 1,
        column: 1,
        message: `${key}: ${fr.meta[key]} here, ${en.meta[key]} in ${en.file} (write the same)`,
      });
  }
  return faults;
}

/** Faults between the languages, for all chapters and pages. */
export function checkParity(checked: readonly CheckedFile[]): Fault[] {
  const faults: Fault[] = [];
  for (const one of checked) {
    const { id, locale } = one.story;
    const twin = checked.find(({ story }) => story.id === id && story.locale !== locale);
    if (!twin) {
      const absent = otherLocale(locale);
      faults.push({
        file: one.story.twin,
        line: null,
        column: null,
        message: `the ${language[absent]} version is missing (a ${one.story.kind} exists in both languages or not at all)`,
      });
      continue;
    }
    faults.push(...missing(one, twin));
    if (locale !== locales[0]) {
      const order = (file: CheckedFile): string[] => file.sections.map((section) => section.id);
      const [here, there] = [order(one), order(twin)];
      if (
        here.length === there.length &&
        here.every((section) => there.includes(section)) &&
        here.join() !== there.join()
      ) {
        const moved = one.sections.find((section, i) => section.id !== there[i]);
        faults.push({
          file: one.story.file,
          line: moved?.line ?? null,
          column: moved?.column ?? null,
          message: `the sections stand in another order than in ${language[twin.story.locale]} (there: ${there.filter(Boolean).join(', ')})`,
        });
      }
      faults.push(...frontMatter(twin.story, one.story));
    }
  }
  return faults;
}
