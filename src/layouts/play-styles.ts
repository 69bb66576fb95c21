/** The style sheet of the plays of a page: the frame, and the rules of each play that stands there, so that no page carries those of another. A play in acts links the sheet of its laboratory. */
import acts from '../styles/play-acts.css?inline';
import alarm from '../styles/play-alarm.css?inline';
import budget from '../styles/play-budget.css?inline';
import loop from '../styles/play-loop.css?inline';
import quarter from '../styles/play-quarter.css?inline';
import frame from '../styles/play.css?inline';

const own: Readonly<Record<string, readonly string[]>> = {
  alarm: [acts, alarm],
  budget: [acts, budget],
  loop: [acts, loop],
  quarter: [acts, quarter],
};

export const playStyles = (ids: readonly string[]): string =>
  ids.length > 0 ? [frame, ...new Set(ids.flatMap((id) => own[id] ?? []))].join('') : '';
