/** The style sheet of the plays of a page: the frame, and the rules of each play that stands there, so that no page carries those of another. */
import alarm from '../styles/play-alarm.css?inline';
import budget from '../styles/play-budget.css?inline';
import loop from '../styles/play-loop.css?inline';
import quarter from '../styles/play-quarter.css?inline';
import frame from '../styles/play.css?inline';

const own: Readonly<Record<string, string>> = { alarm, budget, loop, quarter };

export const playStyles = (ids: readonly string[]): string =>
  ids.length > 0 ? [frame, ...ids.map((id) => own[id] ?? '')].join('') : '';
