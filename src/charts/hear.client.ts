/**
 * Plays the marks of a chart as tones, with the platform's own oscillators. Fetched at the press of its button; nothing sounds, and no audio is opened, before.
 * The walk shows each mark and its line while it sounds. A reader who walks with the keys while the player is open hears the mark they stand at, at their own pace:
 * so a screen reader and the tones never run a race (docs/hearing.md).
 */
import { locales } from '../i18n/locale.ts';
import { hearWords } from './hear-words.ts';
import { gainOf, SOUNDS, STEP, tonesOf, type HeardMark, type Tone } from './hear.ts';

/** What the player needs of the walk through a chart. */
export interface Walked {
  /** The marks in order, as they stand now. */
  marksToHear(): HeardMark[];
  /** Shows a mark and its line, as walking to it does; `chart:stand` follows. */
  standAt(at: number): void;
  /** Says a message politely. */
  announce(message: string): void;
}

const locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
const say = (key: keyof typeof hearWords): string => hearWords[key][locale];
/** The volume a player opens with, of 100. */
const VOLUME = 40;
/** Rise and fall of a tone, s: without them it clicks. */
const EDGE = 0.03;

/** One player at a time: a second one stops the first. */
let playing: Player | undefined;

class Player {
  private readonly audio: AudioContext;
  private readonly loudness: GainNode;
  private readonly panel = document.createElement('div');
  private readonly pausing = document.createElement('button');
  private readonly watch: IntersectionObserver;
  private readonly ends = new AbortController();
  private sounding: OscillatorNode | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private next = 0;
  private readonly walk: HTMLElement & Walked;
  private readonly opener: HTMLButtonElement;

  constructor(walk: HTMLElement & Walked, opener: HTMLButtonElement, audio: AudioContext) {
    this.walk = walk;
    this.opener = opener;
    this.audio = audio;
    this.loudness = audio.createGain();
    this.loudness.gain.value = gainOf(VOLUME);
    this.loudness.connect(this.audio.destination);
    this.build();
    const { signal } = this.ends;
    walk.addEventListener('chart:stand', (event) => this.sound((event as CustomEvent<number>).detail), { signal });
    // Whoever takes the keys goes at their own pace.
    walk.addEventListener(
      'keydown',
      ({ key, target }) => key !== 'Escape' && !this.panel.contains(target as Node) && this.pause(),
      { signal },
    );
    walk.addEventListener('chart:redraw', () => this.pause(), { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.stop(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.pause(), { signal });
    this.watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => !isIntersecting) && this.pause(),
    );
    this.watch.observe(walk);
  }

  private button(text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }

  private build(): void {
    this.panel.className = 'hear';
    this.panel.setAttribute('role', 'group');
    this.panel.setAttribute('aria-label', say('group'));
    const volume = document.createElement('input');
    Object.assign(volume, { type: 'range', min: '0', max: '100', step: '5', value: String(VOLUME) });
    volume.addEventListener('input', () =>
      this.loudness.gain.setTargetAtTime(gainOf(Number(volume.value)), this.audio.currentTime, EDGE),
    );
    const label = document.createElement('label');
    label.append(say('volume'), ' ', volume);
    this.pausing.type = 'button';
    this.pausing.addEventListener('click', () => (this.timer === undefined ? this.play() : this.pause(true)));
    const stop = this.button(say('stop'), () => this.stop());
    this.panel.append(stop, label, this.pausing);
    this.walk.append(this.panel);
    stop.focus();
  }

  /** Begins, or goes on where it stood; after the last mark from the start. */
  play(): void {
    if (this.next >= this.walk.marksToHear().length) this.next = 0;
    void this.audio.resume().catch(() => undefined);
    this.pausing.textContent = say('pause');
    this.step();
  }

  private step(): void {
    if (this.next >= this.walk.marksToHear().length) {
      this.rest('again');
      this.walk.announce(say('ended'));
      return;
    }
    this.timer = setTimeout(() => this.step(), STEP * 1000);
    this.walk.standAt(this.next);
  }

  /** @param aloud pressed by the reader: it is said */
  pause(aloud = false): void {
    if (this.timer === undefined) return;
    this.rest('play');
    if (aloud) this.walk.announce(say('paused'));
  }

  private rest(offers: 'play' | 'again'): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.hush();
    this.pausing.textContent = say(offers);
  }

  private hush(): void {
    this.sounding?.stop();
    this.sounding = undefined;
  }

  /** The tone of a mark, once, whoever went to it. */
  private sound(at: number): void {
    this.next = at + 1;
    this.hush();
    const tone = tonesOf(this.walk.marksToHear())[at];
    if (tone) this.sounding = this.tone(tone);
  }

  private tone({ from, to, voice, loud }: Tone): OscillatorNode {
    const begin = this.audio.currentTime;
    const edge = this.audio.createGain();
    edge.gain.setValueAtTime(0, begin);
    edge.gain.linearRampToValueAtTime(loud, begin + EDGE);
    edge.gain.setValueAtTime(loud, begin + SOUNDS - EDGE);
    edge.gain.linearRampToValueAtTime(0, begin + SOUNDS);
    edge.connect(this.loudness);
    const oscillator = this.audio.createOscillator();
    oscillator.type = voice;
    oscillator.frequency.setValueAtTime(from, begin);
    oscillator.frequency.linearRampToValueAtTime(to, begin + SOUNDS);
    oscillator.connect(edge);
    oscillator.start(begin);
    oscillator.stop(begin + SOUNDS);
    return oscillator;
  }

  /** Closes the player and gives the audio back; the focus returns to the button that opened it. */
  stop(): void {
    const inside = this.panel.contains(document.activeElement);
    clearTimeout(this.timer);
    this.hush();
    this.ends.abort();
    this.watch.disconnect();
    this.panel.remove();
    void this.audio.close();
    playing = undefined;
    this.opener.hidden = false;
    if (inside) this.opener.focus();
  }
}

/** Opens the player of a chart and begins. @param opener the button that was pressed; it makes room for the player */
export function hear(walk: HTMLElement & Walked, opener: HTMLButtonElement): void {
  playing?.stop();
  let audio: AudioContext;
  try {
    audio = new AudioContext();
  } catch {
    // No sound in this browser, or none left to give.
    return walk.announce(say('failed'));
  }
  playing = new Player(walk, opener, audio);
  opener.hidden = true;
  walk.announce(say('begins'));
  playing.play();
}
