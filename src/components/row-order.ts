/** The order of rows by one column: numbers by value, dates by their ISO form, words as the language sorts them; what is empty stands last either way. Pure. */
export type Order = 'ascending' | 'descending';

/** How the cells of a column compare; a list gives words their place, the first the highest. */
export type Kind = 'number' | 'date' | 'word' | readonly string[];

const plainOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function comparison(kind: Kind, language: string): (a: string, b: string) => number {
  if (kind === 'number') return (a, b) => Number(a) - Number(b);
  if (kind === 'date') return plainOrder;
  if (kind !== 'word') return (a, b) => kind.indexOf(b) - kind.indexOf(a);
  return new Intl.Collator(language, { numeric: true }).compare;
}

/** The rows in order; rows whose cells are the same keep theirs. @param keyOf what a row has in the column, empty for nothing */
export function inOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { order, kind, language }: { order: Order; kind: Kind; language: string },
): Row[] {
  const compare = comparison(kind, language);
  const sign = order === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || (a.key && sign * compare(a.key, b.key)) || 0)
    .map(({ row }) => row);
}

/** A text as it is searched: small letters without accents, one space for any white space. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

/** A number in groups of three, however they are parted. */
const GROUPS = /(?<![\d.,'])[1-9]\d{0,2}(?:[ .,']\d{3})+(?!\d)/g;

/** A folded text whose numbers have no groups, so that each way of writing one finds the others: "1 558" and "1,558" are "1558". */
export const ungrouped = (text: string): string => text.replace(GROUPS, (number) => number.replace(/\D/g, ''));
