/**
 * The story of the front page in movement: marks and scenery follow the scroll while the captions pass. Nothing runs while nothing moves, nothing is stored.
 * Without it, with less motion, in low windows and where no canvas can be had, the stills beside the captions stand.
 */
import type { StoryData } from '../numbers.ts';
import type { Box, Placement } from '../placement.ts';
import { BAR, coverStage, isWide, LOW, sceneStage, UPPER, type Window } from '../stage.ts';
import { placeScene, story, type Scene } from '../story.ts';
import { blend, emptyFrame } from './blend.ts';
import { between, follow, placeAt, type Step } from './clock.ts';
import { MarksCanvas, type Looking } from './marks-canvas.client.ts';
import { LARGE, Scenery } from './scenery.client.ts';
import { Visits } from './visits.client.ts';

/** One picture: a scene, or one of its beats. */
interface Picture {
  scene: Scene;
  beat: number;
  section: HTMLElement;
}

/** Where in the window a step counts as reached: beside the words, and under the picture. */
const LINE = { wide: 0.5, narrow: 0.8 };
/** Milliseconds for which eyes turn to where they look. */
const TURN = 60;
/** Milliseconds of the first picture in one task. */
const SLICE = 4;
/** Room round the title, in pixels. */
const AIR = { top: 18, right: 26 };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class FieldStory extends HTMLElement {
  private readonly root = document.documentElement;
  private readonly calm = matchMedia(`(prefers-reduced-motion: reduce), (max-height: ${LOW / 16 - 0.01}rem)`);
  private readonly frame = emptyFrame();
  private readonly placed = new Map<number, Placement>();
  private data!: StoryData;
  private stage!: HTMLElement;
  private sections: HTMLElement[] = [];
  private pictures: Picture[] = [];
  private steps: Step[] = [];
  private canvas: MarksCanvas | undefined;
  private scenery: Scenery | undefined;
  private visits!: Visits;
  private window: Window = { width: 0, height: 0 };
  private hole: Box | undefined;
  private asked = 0;
  private shown = -1;
  private lastFrame = 0;
  private lastScroll = 0;
  private looking: Looking = { x: 0, y: 0 };
  private hand: { x: number; y: number } | undefined;
  private painted = '';
  /** The first picture, while it is made. */
  private opening: Generator | undefined;
  /** The picture that is to be placed in the next idle moment. */
  private foreseen: number | undefined;

  connectedCallback(): void {
    // Only movement needs them: the stills have their numbers and words in the page.
    void fetch(this.dataset['numbers']!)
      .then((answer) => answer.json() as Promise<StoryData>)
      .then(
        (data) => this.begin(data),
        () => this.giveUp(),
      );
  }

  private begin(data: StoryData): void {
    this.data = data;
    this.stage = this.querySelector('.stage')!;
    this.sections = [...this.querySelectorAll<HTMLElement>('section[data-scene]')];
    this.pictures = this.sections.flatMap((section) => {
      const scene = story.find(({ id }) => id === section.dataset['scene']);
      return scene ? scene.beats.map((_, beat) => ({ scene, beat, section })) : [];
    });
    this.visits = new Visits(this.sections, () => this.arrange());
    const canvas = this.querySelector('canvas')!;
    canvas.addEventListener('contextlost', () => this.giveUp());
    this.canvas = MarksCanvas.on(canvas);
    if (!this.canvas) return this.giveUp();
    this.scenery = new Scenery(this.stage);

    const wake = (): void => this.wake();
    addEventListener(
      'scroll',
      () => {
        this.lastScroll = performance.now();
        this.wake();
      },
      { passive: true },
    );
    addEventListener('pointermove', (event) => event.pointerType === 'mouse' && this.lookAt(event), { passive: true });
    addEventListener('pointerdown', (event) => this.lookAt(event), { passive: true });
    const recolour = (): void => {
      this.canvas?.colour(getComputedStyle(this));
      this.painted = '';
      wake();
    };
    document.addEventListener('themechange', recolour);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
    this.calm.addEventListener('change', () => this.arrange());
    const resized = new ResizeObserver(() => this.arrange());
    resized.observe(this.stage);
    // Folds that open move what stands below them.
    resized.observe(document.body);
    // A face that arrives late changes the place of the title.
    void document.fonts.ready.then(() => {
      this.hole = undefined;
      this.arrange();
    });
    new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) this.arrange();
      else this.rest();
    }).observe(this);
    this.arrange();
  }

  private get still(): boolean {
    return this.calm.matches || this.root.classList.contains('stills');
  }

  /** The stills stand for the rest of the visit. */
  private giveUp(): void {
    this.root.classList.add('stills');
    this.rest();
  }

  /** Stops, and gives back the memory of the pictures. */
  private rest(): void {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.opening = undefined;
    this.canvas?.free();
    this.scenery?.clear();
    this.placed.clear();
    this.hole = undefined;
    this.shown = -1;
    this.window = { width: 0, height: 0 };
    this.classList.remove('ready');
    delete this.root.dataset['ground'];
  }

  /** Measures the window and the steps; the reader keeps the place when the window turns. */
  private arrange(): void {
    if (this.still) return this.rest();
    const { clientWidth: w, clientHeight: h } = this.stage;
    if (w === 0 || h === 0) return;
    const bar = document.querySelector<HTMLElement>('header.site')?.offsetHeight ?? BAR;
    const window = { width: w, height: 0, bar };
    window.height = isWide(window) ? h : Math.round((h + bar) / UPPER);
    const turned = window.width !== this.window.width || window.height !== this.window.height;
    const place = turned && this.shown > 0 ? this.shown : undefined;
    this.steps = this.sections.map((section) => {
      const { top, height } = section.getBoundingClientRect();
      const beats = this.pictures.filter((picture) => picture.section === section).length;
      return { top: top + scrollY, height, beats };
    });
    if (turned || !this.hole) {
      this.window = window;
      this.opening = undefined;
      this.hole = this.titleHole();
      this.placed.clear();
      this.canvas?.fit(w, h);
      this.canvas?.colour(getComputedStyle(this));
      this.scenery?.fit(w, h);
      this.painted = '';
      if (place !== undefined) this.visits.keep(this.pictures[Math.round(place)]?.section);
    }
    this.wake();
  }

  /** The title is cut out of the sheet of eyes; beside the words only. */
  private titleHole(): Box {
    const title = this.querySelector('.title')!.getBoundingClientRect();
    const top = title.top - this.sections[0]!.getBoundingClientRect().top;
    return { x: 0, y: top - AIR.top, w: title.right + AIR.right, h: this.window.height };
  }

  private placement(i: number): Placement {
    let found = this.placed.get(i);
    if (!found) {
      const { scene, beat } = this.pictures[i]!;
      const stage = scene.id === 'cover' ? coverStage(this.window, this.hole) : sceneStage(this.window);
      const words = this.data.words[scene.id] ?? {};
      found = placeScene(scene, stage, this.data.numbers, (key) => words[key] ?? key, beat);
      this.placed.set(i, found);
    }
    return found;
  }

  private lookAt({ clientX, clientY }: PointerEvent): void {
    this.hand = { x: clientX, y: clientY };
    this.wake();
  }

  /** Where all eyes look: at the reader's hand, else at the words. */
  private goal(): { x: number; y: number } {
    const { width, height } = this.window;
    if (this.hand) {
      const { left, top } = this.stage.getBoundingClientRect();
      return { x: this.hand.x - left, y: this.hand.y - top };
    }
    return isWide(this.window) ? { x: width * 0.2, y: height * 0.5 } : { x: width / 2, y: height * 1.3 };
  }

  private wake(): void {
    if (this.asked === 0 && this.window.width > 0) this.asked = requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.asked = 0;
    if (!this.canvas || !this.scenery || this.still) return;
    const frame = now - (this.lastFrame || now - 16);
    this.lastFrame = now;
    const since = performance.now() - this.lastScroll;
    const target = placeAt(scrollY + innerHeight * (isWide(this.window) ? LINE.wide : LINE.narrow), this.steps);
    this.shown = this.shown < 0 ? target : follow(this.shown, target, frame, since);
    const { from, to, t } = between(this.shown, this.pictures.length);
    const near = this.pictures[t < 0.5 ? from : to]!;
    this.ground(near.scene.ground);
    this.visits.at(near.section, this.shown === target);

    const goal = this.goal();
    const turn = since > 400 && this.painted === '' ? 1 : 1 - Math.exp(-frame / TURN);
    const x = this.looking.x + (goal.x - this.looking.x) * turn;
    const y = this.looking.y + (goal.y - this.looking.y) * turn;
    const turned = Math.hypot(goal.x - x, goal.y - y) < 2;
    const ready = this.classList.contains('ready');
    const unplaced = [from, to].find((i) => !this.placed.has(i));
    if (!ready && unplaced !== undefined) return void this.prepare(unplaced);
    const [a, b] = [this.placement(from), this.placement(to)];
    this.looking = { ...(turned ? goal : { x, y }), at: t < 0.5 ? a.look : b.look };

    if (this.opening) return;
    // Beside the words the cover scrolls away with the title that is cut out of it.
    const lift = from === 0 && isWide(this.window) ? Math.max(0, scrollY - this.steps[0]!.top) : 0;
    const key = [from, t, lift, Math.round(this.looking.x), Math.round(this.looking.y)].join(' ');
    if (key !== this.painted) {
      this.painted = key;
      blend(this.frame, a, b, t, lift);
      this.scenery.show(from, to, a, b, t);
      this.scenery.move(a, b, t, this.frame, this.looking);
      const large = (s: number): boolean => s > LARGE;
      if (ready) this.canvas.paint(this.frame, this.looking, large);
      else void this.open(this.canvas.painting(this.frame, this.looking, large));
    }
    if (ready) this.foresee(from - 1, to + 1);
    if (this.shown !== target || !turned) this.wake();
    else this.lastFrame = 0;
  }

  /** Places a picture in a task of its own. */
  private async prepare(i: number): Promise<void> {
    await pause();
    if (this.window.width === 0) return;
    this.placement(i);
    this.wake();
  }

  /** Makes the first picture bit by bit behind the still that stands for it, so that no task is long. */
  private async open(painting: Generator): Promise<void> {
    this.opening = painting;
    for (let from = performance.now(); !painting.next().done;) {
      if (performance.now() - from < SLICE) continue;
      await pause();
      if (this.opening !== painting) return;
      from = performance.now();
    }
    this.opening = undefined;
    this.classList.add('ready');
    this.wake();
  }

  /** Places a picture next to those in sight while nothing else is to do. */
  private foresee(...near: number[]): void {
    const next = near.find((i) => this.pictures[i] && !this.placed.has(i));
    if (next === undefined || this.foreseen === next || !('requestIdleCallback' in window)) return;
    this.foreseen = next;
    requestIdleCallback(() => {
      this.foreseen = undefined;
      if (this.window.width === 0) return;
      this.placement(next);
      this.foresee(...near);
    });
  }

  private ground(ground: Scene['ground']): void {
    if ((this.root.dataset['ground'] ?? 'paper') === ground) return;
    this.root.dataset['ground'] = ground;
    this.canvas?.colour(getComputedStyle(this));
    this.painted = '';
  }
}

customElements.define('field-story', FieldStory);
