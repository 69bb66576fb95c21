/**
 * The rules of manner that a machine can count in the chapters, in both languages: length, numbers, openings of sentences, joints, attributions,
 * numbers told twice, doubts kept beside what is not sure, the same numbers in the same order.
 */
import { otherLocale, type Locale } from '../i18n/locale.ts';
import type { Fault } from './fault.ts';
import type { Figure } from './figure.ts';
import { attributes, hidesTheThing, mannerOf, opensOnDate, partsOf, type Part } from './language/prose-measures.ts';
import type { ClaimRow } from './schemas.ts';
import type { ProseSource } from './story.ts';
import { styleExceptionsFile, type StyleException } from './style-exceptions.ts';

/** Words of a chapter, list items and notes included. */
export const WORDS = { least: 700, most: 1000 };
/** Numbers and dates in 100 words. */
export const NUMBERS = 6;
const IN_A_PARAGRAPH = 3;
/** Share of the sentences that may attribute. */
const ATTRIBUTED = 1 / 8;
/** Share of the sentences that join. */
const JOINED = 1 / 4;

/** What the rules look up. */
export interface StyleContext {
  figures: ReadonlyMap<string, Pick<Figure, 'confidence'>>;
  claimById: ReadonlyMap<string, Partial<Pick<ClaimRow, 'confidence'>>>;
  /** Pattern of the allowed names. */
  names: RegExp | null;
  exceptions: readonly StyleException[];
}

const doubt: Record<Locale, RegExp> = {
  en: /could not confirm|found no|we suppose|suppose /iu,
  fr: /pas pu (?:le |la |les )?confirmer|pu confirmer aucun|trouvé aucun|disons|supposez/iu,
};

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;

/** One chapter in one language. */
class ChapterStyle {
  readonly faults: Fault[] = [];
  private readonly parts: Part[];
  private readonly chapter: ProseSource;
  private readonly context: StyleContext;

  constructor(chapter: ProseSource, context: StyleContext) {
    this.chapter = chapter;
    this.context = context;
    this.parts = partsOf(chapter.source);
  }

  run(): void {
    this.whole();
    for (const part of this.parts) {
      this.section(part);
      for (const { line, rows, sentences } of part.paragraphs) {
        if (rows.length > IN_A_PARAGRAPH)
          this.say(
            line,
            `${rows.length} numbers in a paragraph (at most ${IN_A_PARAGRAPH}: leave the others to the chart or the card)`,
          );
        sentences.forEach(({ text, rows: own }, i) => {
          if (own.length > 1 && !this.excepted('numbers-in-a-sentence', own))
            this.say(
              line,
              `${own.length} numbers in one sentence, ${own.join(' and ')} (give each its sentence, or a reason in ${styleExceptionsFile.path})`,
            );
          if (!this.english && hidesTheThing(text))
            this.say(line, `« en » or « c’est » before a number: “${text.slice(0, 60)}…” (name what is counted)`);
          const before = sentences[i - 1];
          if (before && [before.text, text].every((one) => opensOnDate(one, this.chapter.locale)))
            this.say(
              line,
              `two sentences running open on a date or on ${this.english ? '“In” or “According to”' : '« En » ou « Selon »'}: “${text.slice(0, 40)}…” (begin with who does it)`,
            );
        });
      }
    }
  }

  private get english(): boolean {
    return this.chapter.locale === 'en';
  }

  private say(line: number | null, message: string): void {
    this.faults.push({ file: this.chapter.file, line, column: null, message });
  }

  private excepted(rule: StyleException['rule'], rows: readonly string[]): boolean {
    return this.context.exceptions.some((one) => one.rule === rule && same(one.rows, rows));
  }

  private whole(): void {
    const { locale } = this.chapter;
    const { words, sentences, numbers, attributed, joined } = mannerOf(this.parts, locale, this.context.names);
    if (words < WORDS.least || words > WORDS.most)
      this.say(null, `${words} words (a chapter has ${WORDS.least} to ${WORDS.most}: tell less, or more)`);
    if (numbers > NUMBERS)
      this.say(
        null,
        `${numbers.toFixed(1)} numbers and dates in 100 words (at most ${NUMBERS}: leave some to the charts)`,
      );
    if (attributed > ATTRIBUTED) {
      const lines = this.parts.flatMap(({ paragraphs }) =>
        paragraphs.filter((one) => one.sentences.some(({ text }) => attributes(text, locale))).map(({ line }) => line),
      );
      this.say(
        null,
        `${percent(attributed)} of the ${sentences} sentences say who says so (at most one in eight: leave it to the card, save for a promise, a dispute, an accusation or someone counting themselves; see lines ${lines.join(', ')})`,
      );
    }
    if (joined < JOINED)
      this.say(
        null,
        `${percent(joined)} of the ${sentences} sentences join (at least one in four: ${this.english ? 'but, so, because, although' : 'mais, donc, car, alors que'})`,
      );
  }

  private section({ id, line, paragraphs }: Part): void {
    if (paragraphs.length === 0) return;
    const where = id ? `section "${id}"` : 'the opening';
    if (paragraphs.every(({ rows }) => rows.length > 0))
      this.say(line, `${where}: every paragraph holds a number (say in one of them what it is to somebody)`);
    for (const paragraph of paragraphs)
      for (const { text } of paragraph.sentences)
        if (/(?<!n)°/u.test(text))
          this.say(
            paragraph.line,
            '° typed by hand (delete it: the page sets the mark of a number that rests on one report)',
          );
    const text = paragraphs.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(' ');
    const unsure = [
      ...paragraphs.flatMap(({ rows }) => rows).filter((row) => this.context.figures.get(row)?.confidence === 'low'),
      ...this.claims(id).filter((claim) => this.context.claimById.get(claim)?.confidence === 'low'),
    ];
    if (unsure.length > 0 && !doubt[this.chapter.locale].test(text))
      this.say(
        line,
        `${where}: ${unsure.join(', ')} is of low confidence, and no sentence says so (write “${this.english ? 'We could not confirm it.' : 'Nous n’avons pas pu le confirmer.'}”)`,
      );
  }

  /** The statements of a section, from its lines of the source. */
  private claims(id: string): string[] {
    const at = this.parts.findIndex((part) => part.id === id);
    const from = this.parts[at]?.line ?? 1;
    const to = this.parts[at + 1]?.line ?? Infinity;
    const lines = this.chapter.source.split('\n').filter((_, i) => i + 1 >= from && i + 1 < to);
    return [...lines.join('\n').matchAll(/<Claim id="([^"]+)"/g)].map((match) => match[1] as string);
  }
}

/** The numbers of a chapter by section, in order. */
const rowsOf = (chapter: ProseSource): Map<string, string[]> =>
  new Map(partsOf(chapter.source).map(({ id, paragraphs }) => [id, paragraphs.flatMap(({ rows }) => rows)]));

/** The numbers of a section stand in the same order in both languages; which ones, the parity of the prose says. */
function orderFaults(chapter: ProseSource, twin: ProseSource): Fault[] {
  const there = rowsOf(twin);
  return [...rowsOf(chapter)].flatMap(([id, rows]) => {
    const others = there.get(id) ?? [];
    const i = rows.findIndex((row, at) => row !== others[at]);
    return i < 0 || !same(rows, others)
      ? []
      : [
          {
            file: chapter.file,
            line: null,
            column: null,
            message: `${id ? `section "${id}"` : 'the opening'}: ${rows[i]} stands where ${twin.file} has ${others[i]} (tell the numbers in the same order)`,
          },
        ];
  });
}

/** A number is told once on the site: the second place, in the order of the files, is at fault. */
function twiceFaults(chapters: readonly ProseSource[], exceptions: readonly StyleException[]): Fault[] {
  const first = new Map<string, string>();
  return chapters.flatMap((chapter) =>
    partsOf(chapter.source).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ line, rows }) =>
        rows.flatMap((row): Fault[] => {
          const before = first.get(row);
          first.set(row, before ?? `${chapter.file}:${line}`);
          if (!before || exceptions.some((one) => one.rule === 'told-twice' && one.rows.includes(row))) return [];
          return [
            {
              file: chapter.file,
              line,
              column: null,
              message: `${row} is told in ${before} already (tell a number once: write a link to it, or a reason in ${styleExceptionsFile.path})`,
            },
          ];
        }),
      ),
    ),
  );
}

/** Exceptions that no text needs. */
function idle(chapters: readonly ProseSource[], exceptions: readonly StyleException[]): Fault[] {
  const parts = chapters.flatMap(({ source }) => partsOf(source));
  const sentences = parts.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.sentences));
  const times = new Map<string, number>();
  for (const row of chapters.filter(({ locale }) => locale === 'en').flatMap((one) => [...rowsOf(one).values()].flat()))
    times.set(row, (times.get(row) ?? 0) + 1);
  return exceptions
    .filter(({ rule, rows }) =>
      rule === 'told-twice'
        ? rows.some((row) => (times.get(row) ?? 0) < 2)
        : !sentences.some((one) => one.rows.length > 1 && same(one.rows, rows)),
    )
    .map(({ rule, rows }) => ({
      file: styleExceptionsFile.path,
      line: null,
      column: null,
      message: `${rule} of ${rows.join(', ')} is not needed (delete it)`,
    }));
}

/** Every fault of manner of the chapters. @param chapters in the order of the site, both languages */
export function checkChapterStyle(chapters: readonly ProseSource[], context: StyleContext): Fault[] {
  const faults: Fault[] = [];
  for (const chapter of chapters) {
    const style = new ChapterStyle(chapter, context);
    style.run();
    faults.push(...style.faults);
    const twin = chapters.find(({ id, locale }) => id === chapter.id && locale === otherLocale(chapter.locale));
    if (twin && chapter.locale === 'fr') faults.push(...orderFaults(chapter, twin));
  }
  for (const locale of ['en', 'fr'] as const)
    faults.push(
      ...twiceFaults(
        chapters.filter((one) => one.locale === locale),
        context.exceptions,
      ),
    );
  return [...faults, ...idle(chapters, context.exceptions)];
}
