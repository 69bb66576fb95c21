/** The narrow drawing: lanes one under the other, in each time from top to bottom, names to the right of the marks. All lanes have the same scale. */
import { scaleLinear } from 'd3-scale';
import type { Frame } from '../chart.ts';
import { LEADING, TEXT, textBlock } from '../parts/text.ts';
import { tenth } from '../parts/svg.ts';
import { wrap } from '../parts/text-width.ts';
import { apart } from '../parts/apart.ts';
import { placeLegend } from './legend.ts';
import { MARK, MIDDLE, stack, timeOf, yearsOf, type PlacedEvent, type PlacedTimeline } from './placed.ts';
import { inLane, LANES, type Lane, type TimelineEvent } from './rows.ts';

const YEAR = 32; // px a year
const TICKS = 38;
const LEADER = { elbow: 14, end: 4 } as const;
const HEAD = 26;
const LANE_GAP = 40;
const LABEL_GAP = 4; // between two names
const BAND_WEIGHT = 8; // the text of the band insists on its place more than a name, which has a leader
const OVER = 14; // how far names may reach below the axis

type Band = PlacedTimeline['band'];

interface Panel {
  bottom: number;
  events: PlacedEvent[];
  ticks: PlacedTimeline['ticks'];
  grid: PlacedTimeline['grid'];
  band: Band | null;
}

/** @param top where the axis of the lane begins */
function placePanel(lane: Lane, events: TimelineEvent[], top: number, { words, width }: Frame): Panel {
  const sorted = [...events.filter(({ key }) => key), ...events.filter(({ key }) => !key)];
  const times = sorted.map(({ row }) => timeOf(row));
  const { first, end } = yearsOf(events);
  const y = scaleLinear([first, end], [top, top + (end - first) * YEAR]);
  const bottom = y(end);
  const levels = stack(times.map(({ from, to }) => ({ from: y(from) - MARK.pitch / 2, to: y(to) + MARK.pitch / 2 })));
  const axis = TICKS + Math.max(...levels) * MARK.pitch + MARK.pitch;
  const left = axis + LEADER.elbow + 6;
  const room = width - left;
  const ends = (['opens', 'closes'] as const)
    .map((which) => sorted.findIndex(({ experiment }) => experiment === which))
    .map((i) => times[i]?.at);
  const [opens, closes] = ends;
  const bandText =
    opens && closes
      ? [
          ...wrap(words.label('experiment'), room, TEXT.label, 'bold'),
          ...wrap(words.label('experiment-dates'), room, TEXT.label),
        ]
      : [];
  const linesOf = ({ key }: TimelineEvent): string[] => (key ? wrap(words.label(key), room, TEXT.label) : []);
  // Names and the text of the band share the room beside the marks.
  const wanted = [
    ...sorted.flatMap((event, i) =>
      event.key
        ? [{ i, at: y((times[i] as { at: number }).at), size: linesOf(event).length * LEADING + LABEL_GAP }]
        : [],
    ),
    ...(opens && closes
      ? [{ i: -1, at: y((opens + closes) / 2), size: bandText.length * LEADING + LABEL_GAP, weight: BAND_WEIGHT }]
      : []),
  ].sort((a, b) => a.at - b.at || a.i - b.i);
  const middles = apart(wanted, top, bottom + OVER);
  const middleOf = (i: number): number => middles[wanted.findIndex((one) => one.i === i)] as number;
  const placed = sorted.map((event, i): PlacedEvent => {
    const time = times[i] as ReturnType<typeof timeOf>;
    const at = { x: axis - (levels[i] as number) * MARK.pitch, y: y(time.at) };
    const lines = linesOf(event);
    const middle = event.key ? middleOf(i) : 0;
    return {
      id: event.row.id,
      lane,
      kind: event.kind,
      ...at,
      year: time.yearOnly ? `M${tenth(at.x)} ${tenth(y(time.from))}V${tenth(y(time.to))}` : null,
      label: event.key
        ? {
            texts: lines.map((text, line) => ({
              x: left,
              y: middle + MIDDLE + (line - (lines.length - 1) / 2) * LEADING,
              text,
              className: 'label halo',
            })),
            leader: `M${tenth(at.x)} ${tenth(at.y)}H${tenth(axis + LEADER.end)}L${tenth(left - LEADER.end)} ${tenth(middle)}`,
          }
        : null,
    };
  });
  const years = Array.from({ length: end - first }, (_, i) => first + i);
  return {
    bottom,
    events: placed,
    ticks: years.map((year) => ({ x: 0, y: y(year + 0.5) + MIDDLE, text: String(year), className: 'tick' })),
    grid: [...years, end].map((year) => ({ x1: 0, x2: axis + MARK.pitch / 2, y1: y(year), y2: y(year) })),
    band:
      opens && closes
        ? {
            x: TICKS,
            y: y(opens),
            width: width - TICKS,
            height: y(closes) - y(opens),
            texts: bandText.map((text, line) => ({
              x: left,
              y: middleOf(-1) + MIDDLE + (line - (bandText.length - 1) / 2) * LEADING,
              text,
              className: line === 0 ? 'label strong' : 'label soft',
            })),
          }
        : null,
  };
}

export function placeDown(events: TimelineEvent[], frame: Frame): PlacedTimeline {
  const { words, width } = frame;
  const heads: PlacedTimeline['heads'] = [];
  let y = 0;
  const panels = LANES.map((lane) => {
    heads.push(
      ...textBlock(
        words.label(`lane-${lane}`),
        { x: 0, y: y + 16, className: 'label strong large' },
        width,
        TEXT.large,
        'bold',
      ),
    );
    const panel = placePanel(lane, inLane(events, lane), y + HEAD, frame);
    y = panel.bottom + LANE_GAP - 14;
    return panel;
  });
  const band = panels.map((panel) => panel.band).find((one) => one !== null);
  if (!band) throw new Error('the timeline chart found no lane with the legal experiment');
  const { legend, bottom } = placeLegend(y + 12, frame);
  return {
    width,
    narrow: true,
    height: bottom + 8,
    heads,
    grid: panels.flatMap(({ grid }) => grid),
    ticks: panels.flatMap(({ ticks }) => ticks),
    band,
    events: panels.flatMap((panel) => panel.events),
    legend,
  };
}
