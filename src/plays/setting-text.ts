/** A setting in words: "9 of 10", "1 in 6,000", "on". Said beside the control, by the slider to a screen reader, and in the table of settings. */
import { clock } from '../i18n/format.ts';
import type { Control, Setting } from './play.ts';
import type { Say } from './say.ts';

/** `value.<key>` with `{n}` where the play has such words, the number alone where not; the words of a choice or switch. */
export function settingText(control: Control, value: Setting, say: Say): string {
  const { key, kind } = control;
  // Nothing is chosen yet.
  if (value === '') return '';
  if (kind === 'choice') return say(`control.${key}.${String(value)}`);
  if (kind === 'switch') return say(value === true ? `control.${key}.on` : `control.${key}.off`);
  if (kind === 'seed') return String(value);
  const n = Number(value);
  if (say.has(`value.${key}.one`)) return say.count(`value.${key}`, n);
  return say.has(`value.${key}`)
    ? say(`value.${key}`, {
        n,
        inverse: n > 0 ? Math.round(1 / n) : 0,
        percent: Math.round(n * 1e6) / 1e4,
        clock: clock(Math.round(n * 60) * 60, say.locale),
      })
    : say.number(n);
}
