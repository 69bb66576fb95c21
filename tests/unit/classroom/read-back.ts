/** Reads every export back with a parser that is not ours, into the items it was written from. What a format cannot hold (options of a match in their order) is compared by what it can. */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { parse as parseCsv } from 'csv-parse/sync';

export interface ReadItem {
  id: string;
  stem: string;
  /** What makes an answer right, as the format says it: texts of right options, the number, pairs. */
  right: string[];
  /** All texts of options, or of the right side of pairs. */
  options: string[];
  feedback: string[];
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
  title?: string;
  stem?: GiftText;
  choices?: GiftChoice[] | { text: { number: number; range: number }; feedback: GiftText | null }[];
  matchPairs?: { subquestion: GiftText; subanswer: string }[];
  globalFeedback?: GiftText | null;
}

const asList = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const sign = (range: number | string): string => `±${Number(range)}`;

export function readGift(source: string): ReadItem[] {
  return (parse(source) as unknown as GiftQuestion[])
    .filter(({ type }) => type !== 'Category')
    .map(({ type, title = '', stem, choices = [], matchPairs = [], globalFeedback }) => {
      const item: ReadItem = { id: title, stem: stem?.text ?? '', right: [], options: [], feedback: globalFeedback ? [globalFeedback.text] : [] };
      if (type === 'Matching') {
        item.right = matchPairs.map(({ subquestion, subanswer }) => `${subquestion.text} → ${subanswer}`);
        item.options = matchPairs.map(({ subanswer }) => subanswer);
      } else if (type === 'Numerical') {
        const all = choices as GiftChoice[];
        item.right = all.filter(({ weight, isCorrect }) => isCorrect && weight === null).map(({ text }) => `${text.number} ${sign(text.range ?? 0)}`);
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

const xmlParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

// Trees of a generic XML parser have no types of their own.
/* eslint-disable @typescript-eslint/no-explicit-any */
const words = (node: any): string => String(typeof node === 'object' && node !== null ? (node['#'] ?? '') : (node ?? ''));

export function readMoodle(source: string): (ReadItem & { fractions: number[] })[] {
  const { quiz } = xmlParser.parse(source) as any;
  return asList<any>(quiz.question)
    .filter((question) => question.type !== 'category')
    .map((question) => {
      const answers = asList<any>(question.answer);
      const pairs = asList<any>(question.subquestion);
      const fractions = answers.map((answer) => Number(answer.fraction));
      const general = words(question.generalfeedback?.text);
      const numerical = question.type === 'numerical';
      return {
        id: words(question.name.text),
        stem: words(question.questiontext.text),
        fractions,
        right:
          pairs.length > 0
            ? pairs.map((pair) => `${words(pair.text)} → ${words(pair.answer.text)}`)
            : answers
                .filter((_, i) => (fractions[i] ?? 0) > 0)
                .map((answer) => (numerical ? `${Number(words(answer.text))} ${sign(words(answer.tolerance))}` : words(answer.text))),
        options: pairs.length > 0 ? pairs.map((pair) => words(pair.answer.text)) : question.type === 'essay' ? [] : answers.map((answer) => words(answer.text)),
        feedback:
          question.type === 'essay'
            ? [words(question.graderinfo.text)]
            : pairs.length > 0
              ? [general]
              : [...(general ? [general] : []), ...answers.map((answer) => words(answer.feedback?.text))],
      };
    });
}

/** The assessment inside a QTI package, found through its manifest. */
export function assessmentOf(zip: Uint8Array): { names: string[]; xml: string } {
  const files = unzipSync(zip);
  const manifest = xmlParser.parse(strFromU8(files['imsmanifest.xml'] as Uint8Array)) as any;
  const name = manifest.manifest.resources.resource.href as string;
  return { names: Object.keys(files), xml: strFromU8(files[name] as Uint8Array) };
}

export function readQti(source: string): ReadItem[] {
  const { questestinterop } = xmlParser.parse(source) as any;
  return asList<any>(questestinterop.assessment.section.item).map((item) => {
    const { presentation } = item;
    const label = (node: any): string => words(node.material.mattext);
    const choices = asList<any>(presentation.response_lid);
    const conditions = asList<any>(item.resprocessing.respcondition);
    const feedback = asList<any>(item.itemfeedback).map((one) => words(one.flow_mat.material.mattext));
    const base = { id: item.ident as string, stem: label(presentation), feedback };
    const textOf = (response: any, id: string): string => label(asList<any>(response.render_choice.response_label).find((one) => one.ident === id));
    if (choices.length === 0) {
      const and = conditions.filter((one) => one.conditionvar.and !== undefined).map((one) => one.conditionvar.and);
      const middle = (one: any): number => Math.round(((Number(words(one.vargte)) + Number(words(one.varlte))) / 2) * 1e6) / 1e6;
      const range = (one: any): number => Math.round(((Number(words(one.varlte)) - Number(words(one.vargte))) / 2) * 1e6) / 1e6;
      return { ...base, right: and.slice(0, 1).map((one) => `${middle(one)} ${sign(range(one))}`), options: and.map((one) => String(middle(one))) };
    }
    const [first] = choices;
    if (choices.length === 1) {
      const right = conditions.filter((one) => Number(words(one.setvar)) > 0).map((one) => textOf(first, words(one.conditionvar.varequal)));
      return { ...base, right, options: asList<any>(first.render_choice.response_label).map(label) };
    }
    const right = conditions
      .filter((one) => one.conditionvar.varequal !== undefined)
      .map((one) => {
        const response = choices.find((choice) => choice.ident === one.conditionvar.varequal.respident);
        return `${label(response)} → ${textOf(response, words(one.conditionvar.varequal))}`;
      });
    return { ...base, right, options: asList<any>(first.render_choice.response_label).map(label) };
  });
}

export const readQuizCsv = (source: string): Record<string, string>[] => parseCsv(source, { columns: true });
