/** From verdicts to lines: a group a verdict, its uses and the committee's words; then counts and two bars of money from zero. */
import type { Figure } from '../../data/figure.ts';
import type { VerdictRow } from '../../data/schemas.ts';
import type { Frame, Placed } from '../chart.ts';
import { LEADING, lineWidth, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { inWords } from '../parts/rows.ts';
import { SIGN } from '../parts/sign.ts';
import { VERDICTS, WITH_SHARE, wordsOf, type FigureKey, type OlympicRow } from './rows.ts';

/** Where uses and words begin in the wide drawing, as parts of its width; the verdict is at the left edge. */
const COLUMN = { use: 0.247, words: 0.594 } as const;
const COLUMN_GAP = 16;
const RULE = 23; // from a rule to the first baseline under it
const ROW_GAP = 8;
const GROUP_GAP = 14;
const SHARE_BAR = { height: 10, width: 200, gap: 8 } as const;
const MONEY = { top: 24, height: 20, gap: 30, over: 7, text: 10 } as const;
/** Between the counts. */
const COUNT_GAP = 28;
/** Room for money under the counts, and under all. */
const FOOT = { counts: 20, all: 4 } as const;
const WHOLE = 100;

interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedUse {
  id: string;
  verdict: VerdictRow['verdict'];
  sign: { x: number; y: number };
  texts: PlacedText[];
}

export interface PlacedVerdicts extends Placed {
  groups: { texts: PlacedText[]; rule: number }[];
  uses: PlacedUse[];
  share: { id: string; texts: PlacedText[]; part: Bar; whole: Bar };
  counts: { id: string; text: PlacedText }[];
  money: { id: string; spent: boolean; texts: PlacedText[]; bar: Bar }[];
}

const figuresOf = (rows: OlympicRow[]): Record<FigureKey, Figure> =>
  Object.fromEntries(rows.flatMap((row) => (row.kind === 'figure' ? [[row.key, row.figure]] : []))) as Record<
    FigureKey,
    Figure
  >;

/** The share of false alerts of one use: a bar of which the false part is solid. */
function placeShare(
  figure: Figure,
  x: number,
  top: number,
  room: number,
  { words }: Frame,
): PlacedVerdicts['share'] & { bottom: number } {
  const texts = [
    ...textBlock(words.label('false-share'), { x, y: top, className: 'label strong' }, room, TEXT.label, 'bold'),
    ...textBlock(words.label('false-share-hint'), { x, y: top + LEADING, className: 'label soft' }, room),
  ];
  const y = Math.max(...texts.map((text) => text.y)) + SHARE_BAR.gap;
  const whole = { x, y, width: Math.min(SHARE_BAR.width, room), height: SHARE_BAR.height };
  return {
    id: figure.id,
    texts,
    whole,
    part: { ...whole, width: (whole.width * figure.value) / WHOLE },
    bottom: y + SHARE_BAR.height - SHARE_BAR.gap / 2,
  };
}

function placeMoney(
  figures: Record<FigureKey, Figure>,
  top: number,
  { width, words }: Frame,
): { money: PlacedVerdicts['money']; bottom: number } {
  const keys = ['cost', 'ceiling'] as const;
  const most = Math.max(...keys.map((key) => figures[key].value));
  const values = keys.map((key) => words.label(`${key}-value`));
  const room = width - Math.max(...values.map((value) => widthIn(value, 'label strong'))) - MONEY.text - 2;
  const money = keys.map((key, i) => {
    const y = top + MONEY.top + i * (MONEY.height + MONEY.gap);
    const bar = { x: 0, y, width: (figures[key].value / most) * room, height: MONEY.height };
    const texts: PlacedText[] = [
      { x: 0, y: y - MONEY.over, text: words.label(key), className: 'label' },
      {
        x: bar.width + MONEY.text,
        y: y + MONEY.height / 2 + TEXT.label / 2 - 2,
        text: words.label(`${key}-value`),
        className: 'label strong',
      },
    ];
    return { id: figures[key].id, spent: key === 'cost', texts, bar };
  });
  return { money, bottom: top + MONEY.top + 2 * MONEY.height + MONEY.gap };
}

/** Verdict, use and words on a line; in the narrow drawing the words stand under the use. */
export function place(rows: OlympicRow[], frame: Frame): PlacedVerdicts {
  const { width, narrow, words } = frame;
  const figures = figuresOf(rows);
  const verdicts = rows.flatMap((row) => (row.kind === 'verdict' ? [row.row] : []));
  const signX = narrow ? 0 : COLUMN.use * width;
  const useX = signX + SIGN.indent;
  const wordsX = narrow ? useX : COLUMN.words * width;
  const groups: PlacedVerdicts['groups'] = [];
  const uses: PlacedUse[] = [];
  let share: PlacedVerdicts['share'] | undefined;
  let y = 1;
  for (const verdict of VERDICTS) {
    const rule = y;
    const head = textBlock(
      words.label(verdict),
      { x: 0, y: rule + RULE, className: 'label strong' },
      narrow ? width : signX - COLUMN_GAP,
      TEXT.label,
      'bold',
    );
    groups.push({ texts: head, rule });
    y = rule + RULE + (narrow ? head.length * LEADING + ROW_GAP / 2 : 0);
    for (const row of verdicts.filter((one) => one.verdict === verdict)) {
      const texts = textBlock(
        inWords(row, 'use', words),
        { x: useX, y, className: 'label' },
        narrow ? width - useX : wordsX - useX - COLUMN_GAP,
      );
      const said = wordsOf(row, words);
      const below = narrow ? y + texts.length * LEADING : y;
      if (said) texts.push(...textBlock(said, { x: wordsX, y: below, className: 'label soft' }, width - wordsX));
      uses.push({ id: row.id, verdict, sign: { x: signX, y }, texts });
      let bottom = Math.max(...texts.map((text) => text.y));
      if (row.id === WITH_SHARE) {
        const placed = placeShare(figures['false-share'], wordsX, bottom + LEADING, width - wordsX, frame);
        share = placed;
        bottom = placed.bottom;
      }
      y = bottom + LEADING + ROW_GAP;
    }
    y += GROUP_GAP - LEADING - ROW_GAP;
  }
  if (!share)
    throw new Error(
      `the olympic-experiment chart needs the verdict "${WITH_SHARE}" (add it to content/data/verdicts.csv)`,
    );
  groups.push({ texts: [], rule: y });
  let countX = 0;
  const counts = (['uses', 'cameras'] as const).map((key) => {
    const text: PlacedText = {
      x: countX,
      y: y + RULE + 2,
      text: words.label(key),
      className: 'label',
      then: { text: words.number(figures[key].value), className: 'label strong' },
    };
    countX += lineWidth(text) + COUNT_GAP;
    return { id: figures[key].id, text };
  });
  const { money, bottom } = placeMoney(figures, y + RULE + FOOT.counts, frame);
  return { width, narrow, height: bottom + FOOT.all, groups, uses, share, counts, money };
}
