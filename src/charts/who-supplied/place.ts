/** Where the firms stand, in lists by proof. */
import type { Frame, Placed } from '../chart.ts';
import { inWords } from '../parts/rows.ts';
import { SIGN } from '../parts/sign.ts';
import { LEADING, textBlock, type PlacedText } from '../parts/text.ts';
import { countryOf, GROUPS, type FirmRow, type Group } from './rows.ts';

/** Where the columns of the wide drawing begin, as parts of its width, and px between two. */
const COLUMN = { country: 0.29, role: 0.553, gap: 12 } as const;
const HEAD = { first: 16, rule: 11, after: 23 } as const;
const ROW_GAP = 9;
const GROUP_GAP = 30;
/** Room under the last line. */
const FOOT = 8;

interface PlacedFirm {
  id: string;
  group: Group;
  y: number;
  texts: PlacedText[];
}

export interface PlacedFirms extends Placed {
  heads: { text: PlacedText; rule: number }[];
  firms: PlacedFirm[];
}

/** Wide: firm, country and what for on a line. Narrow: what for stands under the firm. */
export function place(rows: FirmRow[], { width, narrow, words }: Frame): PlacedFirms {
  const [countryX, roleColumn] = [COLUMN.country * width, COLUMN.role * width];
  const heads: PlacedFirms['heads'] = [];
  const firms: PlacedFirm[] = [];
  let y = 0;
  for (const group of GROUPS) {
    y += HEAD.first + (y > 0 ? GROUP_GAP - LEADING : 0);
    heads.push({ text: { x: 0, y, text: words.label(group), className: 'label large strong' }, rule: y + HEAD.rule });
    y += HEAD.rule + HEAD.after;
    for (const { row } of rows.filter((one) => one.group === group)) {
      const country = { text: countryOf(row, words), className: 'label soft' };
      const name: PlacedText = {
        x: SIGN.indent,
        y,
        text: inWords(row, 'name', words),
        className: 'label strong',
        ...(narrow ? { then: country } : {}),
      };
      const roleX = narrow ? SIGN.indent : roleColumn;
      const roleY = narrow ? y + LEADING : y;
      const role = textBlock(words.label(row.id), { x: roleX, y: roleY, className: 'label' }, width - roleX);
      // The head of the last list already says the proof.
      const proofAt = { x: roleX, y: roleY + role.length * LEADING, className: 'label soft' };
      const proof = group === 'proven' ? textBlock(words.label(`proof-${row.proof}`), proofAt, width - roleX) : [];
      const countryLines = narrow
        ? []
        : textBlock(country.text, { x: countryX, y, className: country.className }, roleColumn - countryX - COLUMN.gap);
      const texts = [name, ...countryLines, ...role, ...proof];
      firms.push({ id: row.id, group, y, texts });
      y = Math.max(...texts.map((text) => text.y)) + LEADING + ROW_GAP;
    }
    y -= ROW_GAP;
  }
  return { width, narrow, height: y - LEADING + FOOT, heads, firms };
}
