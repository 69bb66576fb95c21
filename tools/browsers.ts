/** What Chromium 109 and Firefox 115 cannot run in a script. Pure. */
import es from 'eslint-plugin-es-x';
import { Linter } from 'eslint';

/** The last language edition that both know whole. */
const EDITION = 2022;

/** Rules of later editions, but those that both browsers know (`findLast`, hashbang) and those that a name alone cannot tell (helpers of iterators, `with`). */
const later = Object.keys(es.configs['flat/restrict-to-es2022']?.rules ?? {}).filter(
  (rule) => !/findlast|hashbang|iterator-prototype|no-array-prototype-with|disposal|symbols-as-weakmap-keys/.test(rule),
);

/** Methods of iterators called on what `values()`, `entries()`, `keys()` or `matchAll()` gives: Chromium 122, Firefox 131. */
const helpers =
  "CallExpression[callee.property.name=/^(map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)$/][callee.object.callee.property.name=/^(values|entries|keys|matchAll)$/]:not([callee.object.callee.object.name='Object'])";

/** Of the platform, what is newer than either browser, as it is written. */
const platform: readonly [selector: string, name: string][] = [
  ["MemberExpression[object.name='URL'][property.name=/^(parse|canParse)$/]", 'URL.parse, URL.canParse'],
  ["MemberExpression[object.name='Intl'][property.name='Segmenter']", 'Intl.Segmenter'],
  ["MemberExpression[object.name='AbortSignal'][property.name='any']", 'AbortSignal.any'],
  ["MemberExpression[object.name='CSS'][property.name='registerProperty']", 'CSS.registerProperty'],
  [
    'MemberExpression[property.name=/^(startViewTransition|moveBefore|setHTMLUnsafe|parseHTMLUnsafe|getHTML|togglePopover)$/]',
    'a method of elements',
  ],
  ['NewExpression[callee.name=/^(URLPattern|CloseWatcher)$/]', 'URLPattern, CloseWatcher'],
  [
    'CallExpression[callee.property.name=/^querySelector(All)?$/] > Literal[value=/:popover-open|:has\\(|:open\\b/]',
    'a selector that Firefox 115 throws at',
  ],
  [helpers, 'helpers of iterators'],
];

const config: Linter.Config = {
  plugins: { 'es-x': es },
  languageOptions: { ecmaVersion: EDITION, sourceType: 'module' },
  linterOptions: { noInlineConfig: true },
  settings: { 'es-x': { aggressive: true } },
  rules: {
    ...Object.fromEntries(later.map((rule) => [rule, 'error' as const])),
    'no-restricted-syntax': [
      'error',
      ...platform.map(([selector, name]) => ({ selector, message: `${name}: not in both` })),
    ],
  },
};

/**
 * @param code a script as it ships
 * @returns one fault for each thing that one of the two browsers cannot run, with its line and column
 */
export const tooNew = (code: string): string[] =>
  new Linter().verify(code, config).map(({ line, column, message }) => `${line}:${column} ${message}`);
