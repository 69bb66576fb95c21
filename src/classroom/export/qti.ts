/**
 * A QTI 1.2 package (a zip with a manifest and one assessment), the version most school platforms read. Dates in the zip are fixed: the same questions give the same bytes. Conditions and names of
 * feedback are those that Canvas writes itself: `o1_fb` for an option, `correct_fb`, `general_incorrect_fb`, `general_fb`; what a marker should see is a
 * `solution` that no condition shows. A number has one condition alone: Canvas takes every further one for another right answer.
 */
import { strToU8, zipSync } from 'fflate';
import { x } from 'xastscript';
import type { Element } from 'xast';
import { writeXml } from '../../data/xml.ts';
import { number } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { colon } from '../../i18n/punctuation.ts';
import { bankName, type Bank } from './bank.ts';
import { places, type Item, type OptionText } from './item.ts';

const QTI = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1';
/** The earliest day a zip can name. */
const FIXED_DATE = '1980-01-01T00:00:00';

const material = (words: string): Element => x('material', [x('mattext', { texttype: 'text/plain' }, words)]);
const field = (label: string, entry: string): Element =>
  x('qtimetadatafield', [x('fieldlabel', label), x('fieldentry', entry)]);
const score = (value: number, action: 'Set' | 'Add' = 'Set'): Element =>
  x('setvar', { action, varname: 'SCORE' }, String(value));
const show = (id: string): Element => x('displayfeedback', { feedbacktype: 'Response', linkrefid: id });
/** What is said to an answer: no points, and reading goes on. */
const remark = (test: Element, id: string): Element =>
  x('respcondition', { continue: 'Yes' }, [x('conditionvar', [test]), show(id)]);
/** The one condition that gives the points: platforms take any condition with a score for a right answer. */
const correct = (test: Element, ...then: Element[]): Element =>
  x('respcondition', { continue: 'No' }, [x('conditionvar', [test]), score(100), ...then]);
const equals = (response: string, value: string): Element => x('varequal', { respident: response }, value);
const feedback = (id: string, words: string): Element =>
  x('itemfeedback', { ident: id }, [x('flow_mat', [material(words)])]);
const label = (id: string, words: string): Element => x('response_label', { ident: id }, [material(words)]);
const outcomes = (): Element =>
  x('outcomes', [x('decvar', { varname: 'SCORE', vartype: 'Decimal', minvalue: '0', maxvalue: '100' })]);

interface Parts {
  type: string;
  response: Element[];
  conditions: Element[];
  feedback: Element[];
}

function choice(options: readonly OptionText[], single: boolean): Parts {
  const chosen = (i: number): Element => equals('response1', `o${i + 1}`);
  const all = x(
    'and',
    options.map(({ right }, i) => (right ? chosen(i) : x('not', [chosen(i)]))),
  );
  return {
    type: single ? 'multiple_choice_question' : 'multiple_answers_question',
    response: [
      x('response_lid', { ident: 'response1', rcardinality: single ? 'Single' : 'Multiple' }, [
        x(
          'render_choice',
          options.map((option, i) => label(`o${i + 1}`, option.text)),
        ),
      ]),
    ],
    conditions: [
      ...options.map((_, i) => remark(chosen(i), `o${i + 1}_fb`)),
      correct(single ? chosen(options.findIndex(({ right }) => right)) : all),
    ],
    feedback: options.map((option, i) => feedback(`o${i + 1}_fb`, option.feedback)),
  };
}

const between = (value: number, tolerance: number): Element =>
  x('and', [
    x('vargte', { respident: 'response1' }, String(value - tolerance)),
    x('varlte', { respident: 'response1' }, String(value + tolerance)),
  ]);

const matching = (pairs: readonly { left: string; right: string }[], general: string): Parts => ({
  type: 'matching_question',
  response: pairs.map(({ left }, i) =>
    x('response_lid', { ident: `response${i + 1}`, rcardinality: 'Single' }, [
      material(left),
      x(
        'render_choice',
        pairs.map(({ right }, j) => label(`r${j + 1}`, right)),
      ),
    ]),
  ),
  conditions: [
    ...pairs.map((_, i) =>
      x('respcondition', { continue: 'Yes' }, [
        x('conditionvar', [equals(`response${i + 1}`, `r${i + 1}`)]),
        score(Math.round((100 / pairs.length) * 100) / 100, 'Add'),
      ]),
    ),
    remark(x('other'), 'general_fb'),
  ],
  feedback: [feedback('general_fb', general)],
});

/** What a typical wrong number tells, led by the number. */
export const remarkOf = ({ answer, feedback: words }: { answer: number; feedback: string }, locale: Locale): string =>
  `${number(answer, locale)}${colon(locale)}${words}`;

function parts(item: Item, locale: Locale): Parts {
  switch (item.kind) {
    case 'choice':
    case 'several':
      return choice(item.options, item.kind === 'choice');
    case 'number':
      return {
        type: 'numerical_question',
        response: [
          x('response_str', { ident: 'response1', rcardinality: 'Single' }, [
            x('render_fib', { fibtype: 'Decimal' }, [x('response_label', { ident: 'answer1' })]),
          ]),
        ],
        conditions: [
          correct(
            x('or', [equals('response1', String(item.answer)), between(item.answer, item.tolerance)]),
            show('correct_fb'),
          ),
          remark(x('other'), 'general_incorrect_fb'),
        ],
        feedback: [
          feedback('correct_fb', item.feedback),
          feedback('general_incorrect_fb', item.wrong.map((wrong) => remarkOf(wrong, locale)).join('\n')),
        ],
      };
    case 'match':
      return matching(item.pairs, item.feedback);
    case 'order':
      return matching(places(item.items), item.feedback);
    case 'words':
      return {
        type: 'essay_question',
        response: [
          x('response_str', { ident: 'response1', rcardinality: 'Single' }, [
            x('render_fib', { fibtype: 'String' }, [x('response_label', { ident: 'answer1' })]),
          ]),
        ],
        conditions: [remark(x('other'), 'general_fb')],
        feedback: [feedback('general_fb', item.feedback), feedback('solution', [item.model, ...item.marks].join('\n'))],
      };
  }
}

function itemXml(item: Item, bank: Bank): Element {
  const { type, response, conditions, feedback: said } = parts(item, bank.locale);
  return x('item', { ident: item.id, title: bankName(item, bank) }, [
    x('itemmetadata', [x('qtimetadata', [field('question_type', type), field('points_possible', '1')])]),
    x('presentation', [material(item.stem), ...response]),
    x('resprocessing', [outcomes(), ...conditions]),
    ...said,
  ]);
}

/** The assessment alone, as XML. */
export const qtiAssessment = (items: readonly Item[], bank: Bank): string =>
  writeXml(
    x('questestinterop', { xmlns: QTI }, [
      x('assessment', { ident: bank.id, title: bank.title }, [
        x(
          'section',
          { ident: 'root_section' },
          items.map((item) => itemXml(item, bank)),
        ),
      ]),
    ]),
  );

const qtiManifest = (id: string): string =>
  writeXml(
    x('manifest', { xmlns: PACKAGE, identifier: `manifest-${id}` }, [
      x('metadata', [x('schema', 'IMS Content'), x('schemaversion', '1.1.3')]),
      x('organizations'),
      x('resources', [
        x('resource', { identifier: id, type: 'imsqti_xmlv1p2', href: `${id}.xml` }, [
          x('file', { href: `${id}.xml` }),
        ]),
      ]),
    ]),
  );

/** @returns the bytes of the zip */
export const qtiPackage = (items: readonly Item[], bank: Bank): Uint8Array =>
  zipSync(
    { 'imsmanifest.xml': strToU8(qtiManifest(bank.id)), [`${bank.id}.xml`]: strToU8(qtiAssessment(items, bank)) },
    { mtime: FIXED_DATE, level: 9 },
  );
