/** What a platform has of a question once it has read a file, and what it should have. */
import { bankName, idNumber, tagsOf, type Bank } from '../../src/classroom/export/bank.ts';
import { remarkOf } from '../../src/classroom/export/qti.ts';
import { places, type Item } from '../../src/classroom/export/item.ts';

export interface Taken {
  id: string;
  name: string;
  stem: string;
  /** What earns the whole mark, and nothing else does: texts, `9 ±0.5`, pairs, or a sequence. */
  right: string[];
  /** Every remark that a pupil can be shown. */
  said: string[];
  /** What the person who marks sees. */
  marker: string[];
  /** Empty where the platform reads none from this format. */
  tags: string[];
}

export const within = (answer: number, tolerance: number): string =>
  `${Number(answer.toFixed(6))} ±${Number(tolerance.toFixed(6))}`;

/** How a platform differs from the fullest one. */
export interface Platform {
  /** Knows questions of order. */
  order: boolean;
  /** Says a remark of its own to each typical wrong number. */
  wrongNumbers: boolean;
  /** Has a place that only the marker sees. */
  marker: boolean;
  tags: boolean;
  /** Keeps the id as we write it, not the id of the bank. */
  ownId: boolean;
}

function right(item: Item, { order }: Platform): string[] {
  switch (item.kind) {
    case 'choice':
    case 'several':
      return item.options.filter((option) => option.right).map(({ text }) => text);
    case 'number':
      return [within(item.answer, item.tolerance)];
    case 'match':
      return item.pairs.map(({ left, right: to }) => `${left} → ${to}`);
    case 'order':
      return order ? [item.items.join(' < ')] : places(item.items).map(({ left, right: to }) => `${left} → ${to}`);
    case 'words':
      return [];
  }
}

function said(item: Item, bank: Bank, { wrongNumbers }: Platform): string[] {
  if ('options' in item) return item.options.map(({ feedback }) => feedback);
  if (item.kind !== 'number') return [item.feedback];
  return [
    item.feedback,
    ...(wrongNumbers
      ? item.wrong.map(({ feedback }) => feedback)
      : [item.wrong.map((wrong) => remarkOf(wrong, bank.locale)).join('\n')]),
  ];
}

export const wanted = (item: Item, bank: Bank, platform: Platform): Taken => ({
  id: platform.ownId ? item.id : idNumber(item, bank),
  name: bankName(item, bank),
  stem: item.stem,
  right: right(item, platform),
  said: said(item, bank, platform),
  marker: platform.marker && item.kind === 'words' ? [item.model, ...item.marks] : [],
  tags: platform.tags ? tagsOf(item, bank) : [],
});
