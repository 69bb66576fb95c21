/** The wide drawing: lanes one under the other, time from left to right, names as flags above the marks. */
import { scaleLinear } from 'd3-scale';
import type { Frame } from '../chart.ts';
import { LEADING, TEXT } from '../parts/text.ts';
import { tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';
import { raise, textAt } from './flags.ts';
import { placeLegend } from './legend.ts';
import { MARK, stack, timeOf, yearsOf, type PlacedEvent, type PlacedTimeline } from './placed.ts';
import { inLane, LANES, type Lane, type TimelineEvent } from './rows.ts';

const ROW = 18; // between rows of flags
const LANE = { top: 18, flags: 16, gap: 20, name: 14 } as const;
const AXIS = { tick: 18, legend: 34 } as const;
const BAND_TEXT = 18;

interface PlacedLane {
  name: number;
  /** Where the marks begin. */
  axis: number;
  bottom: number;
  events: PlacedEvent[];
}

/** @param top of the lane in px */
function placeLane(
  lane: Lane,
  events: TimelineEvent[],
  top: number,
  x: (year: number) => number,
  { words, width }: Frame,
): PlacedLane {
  // Key events come first, so that they lie next to their flags.
  const sorted = [...events.filter(({ key }) => key), ...events.filter(({ key }) => !key)];
  const times = sorted.map(({ row }) => timeOf(row));
  const levels = stack(times.map(({ from, to }) => ({ from: x(from) - MARK.pitch / 2, to: x(to) + MARK.pitch / 2 })));
  const flags = raise(
    sorted.flatMap(({ key }, i) => (key ? [{ x: x((times[i] as { at: number }).at), text: words.label(key) }] : [])),
    width,
  );
  const nameEnd = textWidth(words.label(`lane-${lane}`), TEXT.large, 'bold') + LANE.name;
  const highest = Math.max(...flags.map(({ row }) => row));
  const rows = highest + (flags.some(({ row, from }) => row === highest && from < nameEnd) ? 2 : 1);
  const axis = top + LANE.top + (rows - 1) * ROW + LANE.flags;
  const placed = sorted.map((event, i): PlacedEvent => {
    const time = times[i] as ReturnType<typeof timeOf>;
    const at = { x: x(time.at), y: axis + (levels[i] as number) * MARK.pitch };
    const flag = event.key ? flags[i] : undefined;
    const baseline = flag ? axis - LANE.flags - flag.row * ROW : 0;
    return {
      id: event.row.id,
      lane,
      kind: event.kind,
      ...at,
      year: time.yearOnly ? `M${tenth(x(time.from))} ${tenth(at.y)}H${tenth(x(time.to))}` : null,
      label: flag
        ? {
            texts: [{ ...textAt(flag), y: baseline, text: flag.text, className: 'label halo' }],
            leader: `M${tenth(flag.x)} ${tenth(baseline - 11)}V${tenth(at.y)}`,
          }
        : null,
    };
  });
  return {
    name: top + LANE.top,
    axis: axis - MARK.pitch,
    bottom: axis + Math.max(...levels) * MARK.pitch + MARK.size / 2,
    events: placed,
  };
}

export function placeAcross(events: TimelineEvent[], frame: Frame): PlacedTimeline {
  const { words, width } = frame;
  const { first, end } = yearsOf(LANES.flatMap((lane) => inLane(events, lane)));
  const x = scaleLinear([first, end], [0, width]);
  const heads: PlacedTimeline['heads'] = [];
  const rules: PlacedTimeline['grid'] = [];
  const [opens, closes] = (['opens', 'closes'] as const).map((which) =>
    x(timeOf((events.find(({ experiment }) => experiment === which) as TimelineEvent).row).at),
  ) as [number, number];
  const band = { x: opens, y: 0, width: closes - opens, height: 0, texts: [] as PlacedTimeline['band']['texts'] };
  let y = 0;
  const placed = LANES.flatMap((lane) => {
    const top = y;
    const one = placeLane(lane, inLane(events, lane), top, x, frame);
    heads.push({ x: 0, y: one.name, text: words.label(`lane-${lane}`), className: 'label strong large halo' });
    y = one.bottom + LANE.gap / 2;
    if (lane === 'france') {
      const texts = [words.label('experiment'), words.label('experiment-dates')];
      band.texts = texts.map((text, i) => ({
        x: (opens + closes) / 2,
        y: y + BAND_TEXT - 4 + i * LEADING,
        text,
        anchor: 'middle' as const,
        className: i === 0 ? 'label strong halo' : 'label soft halo',
      }));
      Object.assign(band, { y: one.axis, height: y - one.axis });
      y += BAND_TEXT + LEADING;
    }
    rules.push({ x1: 0, x2: width, y1: y, y2: y });
    y += LANE.gap / 2;
    return one.events;
  });
  const bottom = y - LANE.gap / 2;
  const years = Array.from({ length: end - first }, (_, i) => first + i);
  const { legend, bottom: legendEnd } = placeLegend(bottom + AXIS.tick + AXIS.legend, frame);
  return {
    width,
    narrow: false,
    height: legendEnd + 8,
    heads,
    grid: [...years.slice(1).map((year) => ({ x1: x(year), x2: x(year), y1: 0, y2: bottom })), ...rules],
    ticks: years.map((year) => ({
      x: x(year + 0.5),
      y: bottom + AXIS.tick,
      text: String(year),
      className: 'tick',
      anchor: 'middle' as const,
    })),
    band,
    events: placed,
    legend,
  };
}
