/** Results as lists of links, a heading a kind. Built of elements, never of a text of HTML. */
import type { Locale } from '../i18n/locale.ts';
import { addressOf } from './address.ts';
import type { Hit } from './engine.ts';
import type { Group, Hint } from './finder.ts';
import { rowKinds } from './kinds.ts';
import { marked, passage, type Piece } from './passage.ts';

/** A page that results lead to, as a link of the search page names it: in a kit it stands elsewhere, or not at all. */
export interface Place {
  href: string;
  title: string;
}

export interface Surroundings {
  locale: Locale;
  places: ReadonlyMap<string, Place>;
  say(key: string, values?: Readonly<Record<string, string>>): string;
  count(n: number): string;
}

/** Results of a kind shown at first, and added at each press. */
const FIRST = 5;
const MORE = 50;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const nodes = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));

function item({ record, terms }: Hit, around: Surroundings): HTMLLIElement | undefined {
  const place = around.places.get(record.route);
  if (!place) return undefined;
  const wanted = new Set(terms);
  const link = element(
    'a',
    { href: `${place.href}${record.anchor ? `#${record.anchor}` : ''}` },
    ...nodes(marked(record.title, wanted, around.locale)),
  );
  if (record.lang) link.lang = record.lang;
  const row = rowKinds.has(record.kind);
  const where = [
    ...(record.anchor && place.title !== record.title ? [place.title] : []),
    ...(row ? [element('code', {}, record.anchor)] : []),
  ].flatMap((one, i) => (i === 0 ? [one] : [' · ', one]));
  return element(
    'li',
    {},
    link,
    ...(where.length > 0 ? [' ', element('span', { class: 'where' }, ...where)] : []),
    ...(record.text ? [element('p', {}, ...nodes(passage(record.text, wanted, around.locale)))] : []),
  );
}

/** One kind: its heading with the count, its first results, a button for more. */
export function groupOf({ kind, hits }: Group, around: Surroundings): HTMLElement {
  const name = around.say(`kind-${kind}`);
  const list = element('ol');
  const more = element('button', { type: 'button' });
  let shown = 0;
  const add = (most: number): void => {
    const items = hits.slice(shown, shown + most).flatMap((hit) => item(hit, around) ?? []);
    shown += most;
    list.append(...items);
    more.hidden = shown >= hits.length;
    const left = Math.min(MORE, hits.length - shown);
    more.textContent = around.say('more', { n: around.count(left), kind: name });
    // Whoever asked for more goes on at the first of them.
    if (shown > FIRST) items[0]?.querySelector('a')?.focus();
  };
  add(FIRST);
  more.addEventListener('click', () => add(MORE));
  return element(
    'section',
    { 'aria-label': name, 'data-kind': kind },
    element('h2', {}, name, ' ', element('small', {}, around.count(hits.length))),
    list,
    more,
  );
}

/** Leaves out what leads to pages that are not here: a kit has no answers. */
export const within = (groups: readonly Group[], places: ReadonlyMap<string, Place>): Group[] =>
  groups
    .map(({ kind, hits }) => ({ kind, hits: hits.filter(({ record }) => places.has(record.route)) }))
    .filter(({ hits }) => hits.length > 0);

/** Queries that have results, as links: the address carries them. */
export function hintList(hints: readonly Hint[], around: Surroundings): HTMLElement[] {
  return (['spelling', 'fewer'] as const).flatMap((kind) => {
    const of = hints.filter((hint) => hint.kind === kind);
    if (of.length === 0) return [];
    const links = of.map(({ query, count }) =>
      element(
        'li',
        {},
        element('a', { href: addressOf(query) }, query),
        ' ',
        element('small', {}, around.count(count)),
      ),
    );
    return [element('p', { class: 'try' }, around.say(kind)), element('ul', { class: 'hints' }, ...links)];
  });
}
