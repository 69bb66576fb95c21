/** Names of key events as flags on poles above a lane: in rows, so that no pole runs through a name. */
import { TEXT } from '../parts/text.ts';
import { textWidth } from '../parts/text-width.ts';

const FROM_POLE = 4;
const APART = 12;

export interface Flag {
  /** Of the pole. */
  x: number;
  text: string;
}

export interface RaisedFlag extends Flag {
  /** 0 is the row nearest to the marks. */
  row: number;
  side: 'left' | 'right';
  from: number;
  to: number;
}

function span({ x, text }: Flag, side: RaisedFlag['side']): { from: number; to: number } {
  const width = FROM_POLE + textWidth(text, TEXT.label);
  return side === 'right' ? { from: x, to: x + width } : { from: x - width, to: x };
}

/** Whether the pole of one would run through the name of the other. */
const covers = (flag: RaisedFlag, other: RaisedFlag): boolean =>
  flag.side === 'right'
    ? other.x > flag.x && other.x < flag.to + FROM_POLE
    : other.x < flag.x && other.x > flag.from - FROM_POLE;

/** @returns flags that fly to the right where there is room, each above those whose poles its name covers */
export function raise(flags: Flag[], width: number): RaisedFlag[] {
  const raised = flags.map((flag): RaisedFlag => {
    const side = span(flag, 'right').to > width ? 'left' : 'right';
    return { ...flag, row: 0, side, ...span(flag, side) };
  });
  // Two that cover each other's poles can only both fly to the left; that may bring another into the same case.
  for (let again = true; again;) {
    const caught = raised.find(
      (flag) =>
        flag.side === 'right' &&
        span(flag, 'left').from >= 0 &&
        raised.some((other) => other.side === 'left' && covers(flag, other) && covers(other, flag)),
    );
    if (caught) Object.assign(caught, { side: 'left' }, span(caught, 'left'));
    again = caught !== undefined;
  }
  for (let moved = true, rounds = 0; moved && rounds < 99; rounds++) {
    moved = false;
    for (const flag of raised) {
      for (const other of raised) {
        if (flag === other || flag.row > other.row) continue;
        const meet =
          flag.row === other.row && flag.x > other.x && flag.from < other.to + APART && other.from < flag.to + APART;
        if (!covers(flag, other) && !meet) continue;
        flag.row = other.row + 1;
        moved = true;
      }
    }
  }
  return raised;
}

/** Where the text of a flag begins or ends. */
export const textAt = ({ x, side }: RaisedFlag): { x: number; anchor: 'start' | 'end' } =>
  side === 'right' ? { x: x + FROM_POLE, anchor: 'start' } : { x: x - FROM_POLE, anchor: 'end' };
