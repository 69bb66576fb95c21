/**
 * What Canvas takes from a QTI 1.2 package, by its two readers, their rules written again:
 * Classic Quizzes (canvas-lms, gems/plugins/qti_exporter: numeric_interaction, choice_interaction, associate_interaction, assessment_item_converter) and
 * New Quizzes (the gem instructure/qti, lib/qti/v1/models: numeric_interaction, choice_interaction, match_interaction).
 */
import { asList, parseXml, words, type Tree } from '../xml-tree.ts';
import { within, type Taken } from './taken.ts';

const material = (node: Tree): string => words(node.material.mattext);
const typeOf = (item: Tree): string =>
  words(
    asList(item.itemmetadata.qtimetadata.qtimetadatafield).find((field) => words(field.fieldlabel) === 'question_type')
      ?.fieldentry,
  );
const conditionsOf = (item: Tree): Tree[] => asList(item.resprocessing.respcondition);
const scores = (condition: Tree): boolean => asList(condition.setvar).some((one) => Number(words(one)) > 0);
const itemsIn = (source: string): Tree[] => asList(parseXml(source).questestinterop.assessment.section.item);

/** Remarks by their name. */
const feedbackOf = (item: Tree): ReadonlyMap<string, string> =>
  new Map(asList(item.itemfeedback).map((one) => [one.ident as string, material(one.flow_mat)]));

const margin = (value: string, upper: string): string => within(Number(value), Number(upper) - Number(value));

/** Classic takes every condition with an `or`, or with a range, for one more right answer, whatever it scores. */
function classicNumbers(item: Tree): string[] {
  return conditionsOf(item).flatMap(({ conditionvar }) => {
    if (conditionvar.or) {
      const exact = words(asList(conditionvar.or.varequal)[0]);
      const upper = conditionvar.or.and?.varlte;
      return [upper === undefined ? within(Number(exact), 0) : margin(exact, words(upper))];
    }
    if (conditionvar.and?.vargte !== undefined)
      return [`${Number(words(conditionvar.and.vargte))} to ${Number(words(conditionvar.and.varlte))}`];
    return [];
  });
}

/** New Quizzes takes the conditions that set a score. */
const newNumbers = (item: Tree): string[] =>
  conditionsOf(item)
    .filter(scores)
    .map(({ conditionvar: { or } }) => margin(words(asList(or.varequal)[0]), words(or.and.varlte)));

/** Options that a condition with a score asks for and does not refuse. */
function options(item: Tree): string[] {
  const labels = new Map(
    asList(item.presentation.response_lid.render_choice.response_label).map((label) => [
      label.ident as string,
      material(label),
    ]),
  );
  const scored = conditionsOf(item).find(scores);
  const asked = asList((scored?.conditionvar.and ?? scored?.conditionvar).varequal).map(words);
  return [...labels].filter(([id]) => asked.includes(id)).map(([, text]) => text);
}

function pairs(item: Tree): string[] {
  const responses = asList(item.presentation.response_lid);
  const matches = new Map(
    asList(responses[0]?.render_choice.response_label).map((label) => [label.ident as string, material(label)]),
  );
  return conditionsOf(item)
    .filter((condition) => scores(condition) && condition.setvar.action === 'Add')
    .map(({ conditionvar: { varequal } }) => {
      const left = responses.find((response) => response.ident === varequal.respident);
      return `${left ? material(left) : ''} → ${matches.get(words(varequal)) ?? ''}`;
    });
}

function rightOf(item: Tree, numbers: (item: Tree) => string[]): string[] {
  switch (typeOf(item)) {
    case 'multiple_choice_question':
    case 'multiple_answers_question':
      return options(item);
    case 'numerical_question':
      return numbers(item);
    case 'matching_question':
      return pairs(item);
    default:
      return [];
  }
}

/** Options have the remark that the first condition naming them shows; the rest goes by what its name says. */
function classicFeedback(item: Tree): { said: string[]; marker: string[] } {
  const texts = feedbackOf(item);
  const shown = conditionsOf(item)
    .filter(
      ({ conditionvar, displayfeedback }) =>
        conditionvar.varequal && displayfeedback && typeOf(item) !== 'matching_question',
    )
    .map(({ displayfeedback }) => texts.get(displayfeedback.linkrefid as string) ?? '');
  const named = [...texts].filter(
    ([name]) =>
      !/solution/i.test(name) &&
      (/wrong|incorrect|_IC$/i.test(name) || /correct|_C$/i.test(name) || /general_|_all/i.test(name)),
  );
  return {
    said: [...shown, ...named.map(([, text]) => text)],
    marker: [...texts].filter(([name]) => /solution/i.test(name)).flatMap(([, text]) => text.split('\n')),
  };
}

/** The three remarks that New Quizzes knows by name, and those of options by theirs. */
function newFeedback(item: Tree): string[] {
  const texts = feedbackOf(item);
  const shown = conditionsOf(item).flatMap(({ displayfeedback }) =>
    asList(displayfeedback).map((one) => one.linkrefid as string),
  );
  return [...texts]
    .filter(([name]) => shown.includes(name) && /^(?:o\d+_fb|correct_fb|general_incorrect_fb|general_fb)$/.test(name))
    .map(([, text]) => text);
}

const taken = (item: Tree): Pick<Taken, 'id' | 'name' | 'stem' | 'tags'> => ({
  id: item.ident,
  name: item.title,
  stem: material(item.presentation),
  tags: [],
});

export const takeClassic = (source: string): Taken[] =>
  itemsIn(source).map((item) => ({ ...taken(item), right: rightOf(item, classicNumbers), ...classicFeedback(item) }));

export const takeNew = (source: string): Taken[] =>
  itemsIn(source).map((item) => ({
    ...taken(item),
    right: rightOf(item, newNumbers),
    said: newFeedback(item),
    marker: [],
  }));
