/** Reads every export back with a parser that is not ours, and the quiz of a page from its elements, into one plain form: what a pupil is asked, what counts as right, what is said to each answer. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { parse as parseCsv } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/universal';
import { places, type Item } from '../src/classroom/export/item.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { parseXml } from './xml-tree.ts';
import { attribute, elements, hasClass, tag, textOf, type Element } from './built.ts';

export interface ReadItem {
  id: string;
  stem: string;
  /** What makes an answer right, as the format says it: texts of right options, the number, pairs. */
  right: string[];
  /** All texts of options, or of the right side of pairs. */
  options: string[];
  /** What is said to each answer; for an answer in words the model, what to look for, and the closing remark. */
  feedback: string[];
}

/** What an item should read as, in any format. */
export function expected(item: Item): ReadItem {
  const { id, stem } = item;
  switch (item.kind) {
    case 'choice':
    case 'several':
      return {
        id,
        stem,
        right: item.options.filter(({ right }) => right).map(({ text }) => text),
        options: item.options.map(({ text }) => text),
        feedback: item.options.map(({ feedback }) => feedback),
      };
    case 'number':
      return {
        id,
        stem,
        right: [`${item.answer} ${sign(item.tolerance)}`],
        options: [item.answer, ...item.wrong.map(({ answer }) => answer)].map(String),
        feedback: [item.feedback, ...item.wrong.map(({ feedback }) => feedback)],
      };
    case 'match':
    case 'order': {
      const pairs = item.kind === 'match' ? item.pairs : places(item.items);
      return {
        id,
        stem,
        right: pairs.map(({ left, right }) => `${left} → ${right}`),
        options: pairs.map(({ right }) => right),
        feedback: [item.feedback],
      };
    }
    case 'words':
      return { id, stem, right: [], options: [], feedback: [item.model, ...item.marks, item.feedback] };
  }
}

interface GiftText {
  text: string;
}
interface GiftChoice {
  isCorrect: boolean;
  weight: number | null;
  text: GiftText & { number?: number; range?: number };
  feedback: GiftText | null;
}
interface GiftQuestion {
  type: string;
  id?: string | null;
  stem?: GiftText;
  choices?: GiftChoice[] | { text: { number: number; range: number }; feedback: GiftText | null }[];
  matchPairs?: { subquestion: GiftText; subanswer: string }[];
  globalFeedback?: GiftText | null;
}

const sign = (range: number | string): string => `±${Number(range)}`;

/** The right side of a pair comes out of gift-pegjs with its escaped signs still in the notation it shares with Moodle (`&&058;`), which Moodle itself turns back. */
const unescaped = (text: string): string =>
  text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)));

export function readGift(source: string): ReadItem[] {
  return (parse(source) as unknown as GiftQuestion[])
    .filter(({ type }) => type !== 'Category')
    .map(({ type, id, stem, choices = [], matchPairs = [], globalFeedback }) => {
      const item: ReadItem = {
        id: (id ?? '').replace(/-(?:en|fr)$/, ''),
        stem: stem?.text ?? '',
        right: [],
        options: [],
        feedback: globalFeedback ? globalFeedback.text.split('\n') : [],
      };
      if (type === 'Matching') {
        item.right = matchPairs.map(({ subquestion, subanswer }) => `${subquestion.text} → ${unescaped(subanswer)}`);
        item.options = matchPairs.map(({ subanswer }) => unescaped(subanswer));
      } else if (type === 'Numerical') {
        const all = choices as GiftChoice[];
        item.right = all
          .filter(({ weight, isCorrect }) => isCorrect && weight === null)
          .map(({ text }) => `${text.number} ${sign(text.range ?? 0)}`);
        item.options = all.map(({ text }) => String(text.number));
        item.feedback = all.map(({ feedback }) => feedback?.text ?? '');
      } else {
        const all = choices as GiftChoice[];
        item.right = all.filter(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0).map(({ text }) => text.text);
        item.options = all.map(({ text }) => text.text);
        item.feedback.push(...all.map(({ feedback }) => feedback?.text ?? ''));
      }
      return item;
    });
}

/** The assessment inside a QTI package, found through its manifest. */
export function assessmentOf(zip: Uint8Array): { names: string[]; xml: string } {
  const files = unzipSync(zip);
  const manifest = parseXml(strFromU8(files['imsmanifest.xml'] as Uint8Array));
  const name = manifest.manifest.resources.resource.href as string;
  return { names: Object.keys(files), xml: strFromU8(files[name] as Uint8Array) };
}

/** The lines of a table of questions, cell by cell, as a spreadsheet of the language cuts them. */
const csvLines = (source: string, locale: Locale): string[][] =>
  parseCsv(source, { bom: true, delimiter: locale === 'fr' ? ';' : ',' });
/** A number as a French spreadsheet writes it, or an English one, with a full stop. */
const stopped = (text: string, locale: Locale): string => (locale === 'fr' ? text.replace(',', '.') : text);

/** The cells of a workbook as text, line by line. */
async function xlsxLines(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = await readWorkbook(new Blob([bytes as BlobPart]));
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

const fromTable = (lines: readonly string[][], locale: Locale): ReadItem[] =>
  lines.slice(1).map(([id = '', stem = '', ...cells]) => {
    const [written = '', allowed = '', feedback = '', kind = ''] = cells.slice(6);
    const options = cells.slice(0, 6).filter((text) => text !== '');
    const right = kind === 'number' ? stopped(written, locale) : written;
    const tolerance = stopped(allowed, locale);
    const said = feedback.split(' | ').map((one) => one.replace(/^([-\d.,]+)\u00a0: /, '$1: '));
    const chosen = right.split(' ').map((place) => options[Number(place) - 1] ?? '');
    switch (kind) {
      case 'choice':
      case 'several':
        return { id, stem, right: chosen, options, feedback: said.map((one) => one.replace(/^\d: /, '')) };
      case 'number':
        return {
          id,
          stem,
          right: [`${right} ${sign(tolerance)}`],
          options: [right, ...said.slice(1).map((one) => stopped(one.split(': ')[0] ?? '', locale))],
          feedback: said.map((one, i) => (i === 0 ? one : one.replace(/^[-\d.,]+: /, ''))),
        };
      case 'match':
        return {
          id,
          stem,
          right: chosen,
          options: options.map((pair) => pair.split(' → ')[1] ?? ''),
          feedback: said,
        };
      case 'order':
        return { id, stem, right: chosen.map((text, i) => `${i + 1} → ${text}`), options, feedback: said };
      default:
        return { id, stem, right: [], options: [], feedback: [right, ...said] };
    }
  });

export const readQuizCsv = (source: string, locale: Locale): ReadItem[] => fromTable(csvLines(source, locale), locale);

/** In a workbook a number is a number; only remarks hold it as the language writes it. */
export const readQuizXlsx = async (bytes: Uint8Array, locale: Locale): Promise<ReadItem[]> =>
  fromTable(await xlsxLines(bytes), locale);

const texted = (element: Element | undefined): string =>
  element
    ? textOf(element)
        .replace(/[ \n]+/g, ' ')
        .trim()
    : '';
const within = (element: Element, name: string, className?: string): Element[] =>
  elements(element, (one) => one.tagName === name && (className === undefined || hasClass(one, className)));
/** A number as a page prints it, in digits with a full stop. */
const plainNumber = (shown: string): string =>
  shown
    .replace(/[\u00a0\u202f ]|,(?=\d{3})/g, '')
    .replace(',', '.')
    .replace('−', '-');

const children = (element: Element, name: string): Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === name);

/**
 * The questions of one quiz on a page, with the answers behind each, or on paper with the key to it. A number's tolerance is not on the page: nothing is marked there.
 * @param key the list of answers on another page, question by question
 */
export function readPageQuiz(quiz: Element, french: boolean, key?: Element): ReadItem[] {
  const keys = key && children(key, 'li');
  return within(quiz, 'ol', 'questions')
    .flatMap((list) => children(list, 'li'))
    .map((question, at) => {
      const answers = keys ? keys[at] : within(question, 'details')[0];
      const stem = texted(within(question, 'span', 'stem')[0]);
      const id = (attribute(question, 'id') ?? '').replace(/^[a-z]+-/, '');
      const options = within(question, 'ul', 'options').flatMap((list) => within(list, 'label'));
      const said = answers ? within(answers, 'ul', 'feedback').flatMap((list) => within(list, 'li')) : [];
      const remarks = answers
        ? children(answers, 'p').filter((one) => !hasClass(one, 'prompt') && !hasClass(one, 'meta'))
        : [];
      const letter = (element: Element): string => texted(within(element, 'b')[0]);
      /** The words after the letter, without the verdict and the text of the option. */
      const remark = (element: Element): string => {
        const whole = elements(element, tag('span'))[0];
        const verdict = whole ? [...within(whole, 'strong'), ...within(whole, 'span')].map(texted) : [];
        return verdict.reduce((rest, part) => rest.replace(part, '').trim(), texted(whole));
      };
      if (keys) {
        const told = answers && texted(within(within(answers, 'p', 'prompt')[0] ?? answers, 'span')[1]);
        if (told !== stem)
          return { id, stem: `${stem}, but in the key “${told ?? ''}”`, right: [], options: [], feedback: [] };
      }
      if (within(question, 'select').length > 0) {
        const letters = new Map(
          within(question, 'ol', 'letters').flatMap((list) =>
            within(list, 'li').map((item) => [letter(item), texted(within(item, 'span')[0])] as const),
          ),
        );
        const pairs = options.map((label, i) => {
          const right = letters.get(said[i] ? letter(said[i]) : '') ?? '';
          const left = texted(within(label, 'span')[0]);
          const told = said[i] ? texted(within(said[i], 'span')[0]) : '';
          return {
            left,
            right: told === `${left}${french ? '\u00a0: ' : ': '}${right}` ? right : `${right}, but told “${told}”`,
          };
        });
        return {
          id,
          stem,
          right: pairs.map(({ left, right }) => `${left} → ${right}`),
          options: pairs.map(({ right }) => right),
          feedback: remarks.map(texted),
        };
      }
      if (within(question, 'textarea').length > 0) {
        const model =
          remarks[0] &&
          texted(remarks[0])
            .replace(texted(within(remarks[0], 'strong')[0]), '')
            .trim();
        return {
          id,
          stem,
          right: [],
          options: [],
          feedback: [
            model ?? '',
            ...(answers ? within(answers, 'ul', 'plain') : []).flatMap((list) => within(list, 'li').map(texted)),
            texted(remarks.at(-1)),
          ],
        };
      }
      if (options.length === 0) {
        const numbers = said.map((item) => plainNumber(letter(item)));
        return {
          id,
          stem,
          right: numbers.slice(0, 1),
          options: numbers,
          feedback: said.map((item) => texted(within(item, 'span')[0])),
        };
      }
      const texts = options.map((label) => texted(within(label, 'span')[0]));
      const rights = said.filter((item) => hasClass(item, 'right')).map(letter);
      return {
        id,
        stem,
        right: options.flatMap((label, i) => (rights.includes(letter(label)) ? [texts[i] ?? ''] : [])),
        options: texts,
        feedback: said.map(remark),
      };
    });
}
