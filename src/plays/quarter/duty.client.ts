/** Sorting: the alerts that the clock has passed wait to be called real or not. What each was is told after the answer. No score is kept. */
import { CAMERAS } from '../../models/quarter/cameras.ts';
import { zoneAt, zoneNumber } from '../../models/quarter/ground.ts';
import { UNIT } from '../../models/quarter/measure.ts';
import type { Judged } from '../../models/quarter/truth.ts';
import type { Shell } from '../shell.client.ts';
import { paintView, type Scene } from './paint.client.ts';
import { clockOf } from './quarter.ts';
import { button, fillRows } from './table.client.ts';
import { countedWords, deedWords, placeWords } from './told.ts';

const ANSWERS = ['real', 'not', 'unsure'] as const;

export class Duty {
  private alerts: Judged[] = [];
  private readonly sorted = new Map<Judged, string>();

  constructor(
    private readonly shell: Shell,
    private readonly scene: () => Scene | undefined,
    private readonly go: (step: number) => void,
  ) {
    for (const answer of ANSWERS)
      shell.root.querySelector(`[value="${answer}"]`)?.addEventListener('click', () => this.sort(answer));
  }

  /** Other rules, other alerts: what was sorted before is gone. */
  take(alerts: Judged[]): void {
    this.alerts = alerts;
    this.sorted.clear();
    this.shell.part('dutytold').textContent = '';
    this.list();
  }

  private waiting(step: number): Judged[] {
    return this.alerts.filter((one) => one.alert.rang <= step && !this.sorted.has(one));
  }

  private sort(answer: (typeof ANSWERS)[number]): void {
    const { say } = this.shell;
    const [one] = this.waiting(this.scene()?.step ?? -1);
    if (!one) return;
    const words = say(`duty.${answer}`);
    this.sorted.set(one, words);
    this.shell.part('dutytold').textContent = say('duty.told', { answer: words, was: deedWords(one.deed, say) });
    this.list();
    this.draw();
  }

  private list(): void {
    const { say } = this.shell;
    const rows = [...this.sorted].map(([{ alert, deed }, answer]) => [
      button(
        clockOf(alert.rang, say.locale),
        say('see', { clock: clockOf(alert.rang, say.locale) }),
        alert.rang,
        this.go,
      ),
      placeWords(alert.zone, say),
      answer,
      deedWords(deed, say),
    ]);
    fillRows(this.shell.part('dutylist').querySelector('tbody') as HTMLTableSectionElement, rows, say.number);
    this.shell.part('dutylist').hidden = rows.length === 0;
  }

  draw(): void {
    const { shell } = this;
    const { say } = shell;
    const scene = this.scene();
    if (!scene) return;
    const waiting = this.waiting(scene.step);
    const [one] = waiting;
    shell.part('dutynow').textContent = one
      ? `${say('duty.now', { clock: clockOf(one.alert.rang, say.locale), place: placeWords(one.alert.zone, say), counted: countedWords(one.alert, say) })} ${say.count('duty.waiting', waiting.length, { clock: clockOf(one.alert.rang, say.locale) })}`
      : say('duty.none');
    for (const answer of ANSWERS)
      (shell.root.querySelector(`[value="${answer}"]`) as HTMLButtonElement).disabled = !one;
    shell.part('dutyview').hidden = !one;
    // The picture is the one in which most boxes stood when it rang.
    if (one)
      paintView(
        shell.part<HTMLCanvasElement>('dutycanvas'),
        bestCamera(scene, one),
        { ...scene, step: scene.step < one.alert.to ? scene.step : one.alert.rang, truth: false, who: -1 },
        true,
      );
  }
}

function bestCamera({ watched: { boxes } }: Scene, { alert }: Judged): number {
  const counts = CAMERAS.map(() => 0);
  for (let i = boxes.first[alert.rang]!; i < boxes.first[alert.rang + 1]!; i++)
    if (zoneAt(boxes.x[i]! / UNIT, boxes.y[i]! / UNIT) === zoneNumber(alert.zone)) counts[boxes.camera[i]!]!++;
  return counts.indexOf(Math.max(...counts));
}
