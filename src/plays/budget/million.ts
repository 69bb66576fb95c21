/** The stage of the second act: four things, a million of the City's where the reader put it, and what other payers put beside it, by the source with the least and the one with the most. */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import { money } from '../../i18n/format.ts';
import type { Numbers } from '../../models/budget/budget.ts';
import type { ActAt, Size } from '../acts.ts';
import type { Say } from '../say.ts';
import { besideMillion, MILLION, millionAt, PLACES, type Place } from './acts.ts';

const FRAME: Record<Size, { width: number; row: number; bar: number; text: number; edge: number }> = {
  wide: { width: 1200, row: 86, bar: 40, text: 22, edge: 12 },
  narrow: { width: 340, row: 62, bar: 29, text: 14.5, edge: 10 },
};

export function drawMillion(at: ActAt, size: Size, numbers: Numbers, say: Say): Element {
  const { width, row, bar, text, edge } = FRAME[size];
  const told = at.step !== 'predict';
  const { from, to } = millionAt(at, at.step);
  const most = Math.max(...PLACES.map((place) => besideMillion(place, numbers).high));
  const scale = width / (MILLION + most);
  const own = MILLION * scale;
  /** "€2.1m to €4m": in the drawing; spelled out in its name. */
  const others = (place: Place, form: 'long' | 'short'): string => {
    const { low, high } = besideMillion(place, numbers);
    if (high === 0) return say(form === 'long' ? 'acted.alone' : 'acted.unmet');
    const [least, most] = [low, high].map((euros) => money(euros, 'EUR', say.locale, form)) as [string, string];
    return say('money', { low: least, high: most });
  };
  const line = (place: Place, i: number): Element[] => {
    const [y, base] = [i * row, i * row + text * 1.3];
    const { low, high } = besideMillion(place, numbers);
    const here = to === place;
    const right = told
      ? high === 0
        ? others(place, 'short')
        : say(from === place ? 'acted.stays' : 'acted.beside', { others: others(place, 'short') })
      : here
        ? say('acted.million.guess')
        : '';
    const part = (name: string, begin: number, euros: number): Element =>
      svg('rect', { class: `pot ${name}`, x: tenth(begin), y: tenth(base), width: tenth(euros * scale), height: bar });
    return [
      svg(
        'text',
        { class: here ? 'thing here' : 'thing', x: 0, y: tenth(y + text), 'font-size': text },
        say(`control.moved.${place}`),
      ),
      ...(right === ''
        ? []
        : [
            svg(
              'text',
              { class: 'said', x: width, y: tenth(y + text), 'font-size': text, 'text-anchor': 'end' },
              right,
            ),
          ]),
      ...(told
        ? [
            svg(
              'g',
              { class: 'sweep' },
              ...(high > 0
                ? [part(from === place ? 'left' : 'least', own, low), part('most', own + low * scale, high - low)]
                : []),
            ),
          ]
        : [
            svg('path', {
              class: here ? 'track guess' : 'track',
              d: `M${tenth(own + 6)} ${tenth(base + bar / 2)}H${width}`,
            }),
          ]),
      part(here || (told && !to) ? 'own' : 'could', 0, MILLION),
      ...(here && told && place === 'safe'
        ? [
            svg('rect', {
              class: 'pot bill',
              x: tenth(own * 0.06),
              y: tenth(base + bar / 4),
              width: tenth(own * 0.88),
              height: bar / 2,
            }),
          ]
        : []),
    ];
  };
  return svg(
    'svg',
    {
      class: 'purse-stage',
      viewBox: `${-edge} ${-edge / 2} ${width + 2 * edge} ${PLACES.length * row + edge / 2}`,
      role: 'img',
      'aria-label': told
        ? say('acted.million.alt', {
            sum: money(MILLION, 'EUR', say.locale),
            parts: PLACES.map((place) => `${say(`control.moved.${place}`)}, ${others(place, 'long')}`).join(
              say('acted.joint'),
            ),
            place: to ? say(`control.moved.${to}`) : say('acted.hand'),
          })
        : say('acted.million', { sum: money(MILLION, 'EUR', say.locale) }),
    },
    ...PLACES.flatMap(line),
  );
}
