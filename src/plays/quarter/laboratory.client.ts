/** The laboratory of the duty officer in the browser: the clock, the wall, the search, the sorting, other days, and the day of one of those filmed. Fetched when it is opened. */
import { CAMERAS } from '../../models/quarter/cameras.ts';
import type { Watched } from '../../models/quarter/quarter.ts';
import type { Zone } from '../../models/quarter/ground.ts';
import { RULES, type RuleKind } from '../../models/quarter/rules.ts';
import type { Judged } from '../../models/quarter/truth.ts';
import { isOn, numberOf, type State } from '../play.ts';
import { put } from '../put.client.ts';
import type { PlayHandlers, Shell } from '../shell.client.ts';
import { OTHER_DAYS } from './acts.ts';
import { Clock } from './clock.client.ts';
import { Duty } from './duty.client.ts';
import { paintMap, paintView, paintWay, type Scene } from './paint.client.ts';
import { clockOf, controlsOf, queryOf, ruleOf, stepOfHours, whoOf, wishOf } from './quarter.ts';
import { filmedParts, searchParts } from './report.ts';
import { drawStrip } from './strip.ts';
import { button, fillRows } from './table.client.ts';
import { alertsOf, countIn, linesOf, mapWords, outcomeOf, runOf, saidWords, stateWords, type Outcome } from './told.ts';
import { Days } from './work.client.ts';

const RULE_KEYS = [...controlsOf('rule'), ...controlsOf('rates')].map(({ key }) => key);

export class Laboratory implements Omit<PlayHandlers, 'acts'> {
  private readonly days = new Days();
  private readonly clock: Clock;
  private readonly duty: Duty;
  private watched: Watched | undefined;
  private outcome: Outcome | undefined;
  /** Alerts of all three rules, in the order in which they rang. */
  private alerts: Judged[] = [];
  private wish = '';
  private asked = 0;
  /** Alerts of the two other rules, and what they were worked out from. */
  private others: { from: string; alerts: Judged[] } = { from: '', alerts: [] };
  /** Zones that ring on the map, as last shown; nothing has been shown yet. */
  private rings: string | undefined;
  /** The line of the table of runs waits for the day to be watched. */
  private owed: State | undefined;

  constructor(private readonly shell: Shell) {
    this.clock = new Clock(
      shell,
      stepOfHours(numberOf(shell.state, 'at')),
      (moved) => this.draw(moved),
      (step) => this.alerts.find(({ alert }) => alert.rang > step)?.alert.rang,
    );
    this.duty = new Duty(
      shell,
      () => this.scene(),
      (step) => this.clock.go(step, true),
    );
    shell.root.classList.add('live');
    for (const part of this.tools()) part.addEventListener('toggle', () => this.open(null));
    shell.root.querySelector('[value="other"]')?.addEventListener('click', () => void this.otherDays());
    shell.root
      .querySelector('[value="someone"]')
      ?.addEventListener('click', () => shell.set({ who: ((whoOf(shell.state) + 37) % 200) + 1 }));
    new ResizeObserver(() => {
      this.draw(false);
      this.way();
    }).observe(shell.part('map'));
  }

  private tools(): HTMLDetailsElement[] {
    return [...this.shell.root.querySelectorAll<HTMLDetailsElement>('details.tool')];
  }

  private isOpen(name: string): boolean {
    return this.shell.part<HTMLDetailsElement>(name).open;
  }

  private scene(): Scene | undefined {
    const { shell, watched, clock } = this;
    return (
      watched && {
        watched,
        step: clock.step,
        share: clock.share,
        truth: isOn(shell.state, 'truth'),
        who: this.isOpen('filmed') ? whoOf(shell.state) : -1,
      }
    );
  }

  change(state: State, key: string | null): void {
    if (key === null || key === 'at') {
      this.clock.step = stepOfHours(numberOf(state, 'at'));
      this.clock.show();
    }
    const wish = JSON.stringify(wishOf(state));
    if (wish !== this.wish) {
      this.wish = wish;
      void this.look(state);
    } else if (this.watched) this.tell(key);
  }

  /** The machine looks at the day again. Only the last of several questions is answered. */
  private async look(state: State): Promise<void> {
    const { shell } = this;
    const number = ++this.asked;
    shell.root.setAttribute('aria-busy', 'true');
    const watched = await this.days.day(wishOf(state));
    if (number !== this.asked) return;
    shell.root.removeAttribute('aria-busy');
    this.watched = watched;
    this.tell(null);
    if (this.owed) {
      const result = this.line(this.owed);
      this.owed = undefined;
      shell.announce(result.said);
      shell.addRun(result.run);
    }
  }

  /** Everything that follows from the day and the rules. */
  private tell(key: string | null): void {
    const { shell, watched } = this;
    if (!watched) return;
    if (key === null || RULE_KEYS.includes(key)) {
      this.outcome = outcomeOf(watched, shell.state);
      shell.later('list', () => this.list());
    }
    // Other alerts bring everything up to date by themselves, once they stand.
    if (key === null || RULE_KEYS.includes(key) || key.startsWith('entry') || key.startsWith('vehicle'))
      shell.later('alerts', () => this.gather());
    else this.open(key);
  }

  private list(): void {
    const { shell, watched, outcome } = this;
    const { say, state } = shell;
    if (!watched || !outcome) return;
    shell.later('state', () => {
      shell.tell(stateWords(watched, outcome, say));
      shell.root.classList.toggle('caught', outcome.caught);
    });
    const lines = linesOf(watched, outcome, say);
    const show = (step: number, text: string): HTMLButtonElement =>
      button(text, say('see', { clock: text }), step, (to) => this.clock.go(to, true));
    fillRows(
      shell.part('alerts').querySelector('tbody') as HTMLTableSectionElement,
      lines.map(({ step, cells: [clock, ...rest] }) => [show(step, clock), ...rest]),
      say.number,
      lines.map(({ verdict }) => verdict),
    );
    shell.part('none').hidden = lines.length > 0;
    shell.later('strip', () => shell.paint('strip', drawStrip(say, watched.day.stays, ruleOf(state), outcome)));
  }

  /** The alerts of all rules together, for the map, the sorting and the day of the one filmed. */
  private gather(): void {
    const { shell, watched, outcome } = this;
    if (!watched || !outcome) return;
    const rules = RULES.filter((kind) => kind !== 'gathering').map((kind: RuleKind) => ruleOf(shell.state, kind));
    const from = JSON.stringify([this.wish, rules]);
    if (from !== this.others.from)
      this.others = { from, alerts: rules.flatMap((rule) => alertsOf(watched, rule, numberOf(shell.state, 'radius'))) };
    this.alerts = [...outcome.judged, ...this.others.alerts].sort((a, b) => a.alert.rang - b.alert.rang);
    this.duty.take(this.alerts);
    this.open(null);
  }

  /** The tools that stand open are brought up to date, after a change of one setting or of everything. */
  private open(key: string | null): void {
    const { shell, watched } = this;
    shell.root.classList.toggle('sorting', this.isOpen('duty'));
    if (!watched) return;
    const touches = (group: Parameters<typeof controlsOf>[0]): boolean =>
      key === null || controlsOf(group).some((control) => control.key === key);
    if (this.isOpen('search') && touches('search'))
      shell.later('search', () => {
        const found = searchParts(watched, queryOf(shell.state), shell.say);
        shell.part('found').textContent = found.said;
        fillRows(
          shell.part('extracts').querySelector('tbody') as HTMLTableSectionElement,
          found.rows,
          shell.say.number,
        );
      });
    if (this.isOpen('filmed') && touches('filmed'))
      shell.later('filmed', () => {
        const told = filmedParts(watched, whoOf(shell.state), this.alerts, shell.say);
        shell.part('told').textContent = told.said;
        fillRows(shell.part('stays').querySelector('tbody') as HTMLTableSectionElement, told.rows, shell.say.number);
      });
    if (touches('filmed')) this.way();
    shell.later('map', () => this.draw(true));
  }

  private way(): void {
    this.shell.later('way', () => {
      const scene = this.scene();
      if (scene) paintWay(this.shell.part<HTMLCanvasElement>('way'), scene.watched, scene.who);
    });
  }

  /** @param moved the clock shows another step, or something else changed: the words and the views follow */
  private draw(moved: boolean): void {
    const { shell } = this;
    const scene = this.scene();
    if (!scene) return;
    paintMap(shell.part<HTMLCanvasElement>('canvas'), scene);
    if (!moved) return;
    const ringing = new Set<Zone>(
      this.alerts
        .filter(({ alert }) => alert.rang <= scene.step && scene.step < alert.to)
        .map(({ alert }) => alert.zone),
    );
    const rings = [...ringing].join();
    if (rings !== this.rings) {
      this.rings = rings;
      for (const mark of shell.root.querySelectorAll('[data-zone]'))
        mark.classList.toggle('on', ringing.has((mark as SVGElement).dataset['zone'] as Zone));
    }
    put(shell.part('mapwords'), mapWords(scene.watched, scene.step, ringing, shell.say));
    if (this.isOpen('wall')) this.drawWall();
    if (this.isOpen('duty')) shell.later('duty', () => this.duty.draw());
  }

  private drawWall(): void {
    const { shell } = this;
    const { say, state } = shell;
    const count = numberOf(state, 'views');
    const wall = shell.part('views');
    wall.dataset['count'] = String(count);
    while (wall.childElementCount < CAMERAS.length) {
      const view = document.createElement('div');
      const canvas = document.createElement('canvas');
      canvas.setAttribute('aria-hidden', 'true');
      view.append(canvas, document.createElement('p'));
      wall.append(view);
    }
    ([...wall.children] as HTMLElement[]).forEach((view, i) => {
      view.hidden = i >= count;
      if (view.hidden) return;
      const camera = (numberOf(state, 'camera') - 1 + i) % CAMERAS.length;
      // One view a frame: a wall is looked at screen by screen.
      shell.later(`view ${i}`, () => {
        const scene = this.scene();
        if (!scene) return;
        paintView(view.querySelector('canvas') as HTMLCanvasElement, camera, scene);
        const { people, vehicles } = countIn(scene.watched, scene.step, camera);
        (view.querySelector('p') as HTMLElement).textContent = say('wall.view', {
          camera: String(camera + 1),
          people: say.count('people', people),
          vehicles: say.count('vehicles', vehicles),
        });
      });
    });
  }

  private line(state: State): { said: string; run: (string | number)[] } {
    const outcome = this.outcome as Outcome;
    return { said: saidWords(outcome, this.shell.say), run: runOf(state, outcome, this.shell.say) };
  }

  settle(state: State, before: State): { said: string; run?: readonly (string | number)[] } | null {
    const { say } = this.shell;
    const changed = RULE_KEYS.filter((key) => state[key] !== before[key]);
    if (changed.length > 0) {
      if (this.shell.root.getAttribute('aria-busy')) {
        this.owed = state;
        return { said: say('wait') };
      }
      return this.outcome ? this.line(state) : null;
    }
    return state['at'] === before['at']
      ? null
      : { said: say('said.clock', { clock: clockOf(this.clock.step, this.shell.say.locale) }) };
  }

  private async otherDays(): Promise<void> {
    const { shell, days } = this;
    const { say, state } = shell;
    const [wish, rule] = [wishOf(state), ruleOf(state)];
    const body = shell.part('others').querySelector('tbody') as HTMLTableSectionElement;
    shell.part('others').hidden = false;
    shell.part('othersaid').textContent = say('wait');
    const rows: (string | number)[][] = [];
    let [caught, falses] = [0, 0];
    for (let day = 1; day <= OTHER_DAYS; day++) {
      const other = await days.other({ ...wish, seed: (wish.seed + day) % 2 ** 32 }, rule);
      caught += other.caught ? 1 : 0;
      falses += other.falses;
      rows.push([String(other.seed), say(other.caught ? 'caught' : 'verdict.missed'), other.falses]);
      fillRows(body, rows, say.number);
    }
    shell.part('othersaid').textContent = say('other.said', {
      days: OTHER_DAYS,
      caught: say.count('times', caught),
      falses: say.count('times', falses),
    });
  }
}
