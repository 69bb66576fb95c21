import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];
type Tokens = Record<string, string>;

const css = readFileSync('src/styles/tokens.css', 'utf8');

const block = (text: string): Tokens =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1] as string, match[2] as string]),
  );
const part = (pattern: RegExp): Tokens => block(pattern.exec(css)?.[1] ?? '');
const light = part(/:root\s*\{([^}]*)\}/);
const chosenDark = part(/:root\[data-theme='dark'\]\s*\{([^}]*)\}/);
const deviceDark = part(/:root:not\(\[data-theme='light'\]\)\s*\{([^}]*)\}/);
const themes: [string, Tokens][] = [
  ['light', light],
  ['dark', { ...light, ...chosenDark }],
];

/** sRGB channel (0 to 255) to linear light, IEC 61966-2-1. */
const linear = (channel: number): number =>
  channel <= 0.04045 * 255 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

function rgb(tokens: Tokens, name: string): Rgb {
  const hex = tokens[name];
  if (!hex) throw new Error(`src/styles/tokens.css has no --${name}`);
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16))) as Rgb;
}

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Dichromacy in linear RGB, severity 1: Machado, Oliveira & Fernandes 2009, table 1 (doi 10.1109/TVCG.2009.113). */
const visions: Record<string, number[][]> = {
  'usual sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (colour: Rgb, matrix: number[][]): Rgb =>
  matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * (colour[i] as number), 0),
      ),
    ),
  ) as Rgb;

/** Linear sRGB to CIE Lab, white D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
/** Distance in Lab (CIE 1976). */
const deltaE = (a: Rgb, b: Rgb): number => Math.hypot(...lab(a).map((value, i) => value - (lab(b)[i] as number)));

describe.each(themes)('the colours of the %s theme', (_, tokens) => {
  const on = (front: string, back: string): number => contrast(rgb(tokens, front), rgb(tokens, back));

  it.each(['paper', 'paper-raised'])('give running text 7:1 on %s', (back) => {
    for (const front of ['ink', 'soft']) expect(on(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(7);
  });

  it('give coloured text 4.5:1', () => {
    for (const front of ['promised', 'housing'])
      for (const back of ['paper', 'paper-raised'])
        expect(on(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
  });

  it('give marks 3:1', () => {
    for (const front of ['other', 'third', 'china', 'usa', 'promised', 'housing', 'ink'])
      expect(on(front, 'paper'), `${front} on paper`).toBeGreaterThanOrEqual(3);
  });

  it('give an origin 3:1 on what is not marked: neighbours on the map', () => {
    for (const front of ['china', 'usa', 'third'])
      expect(on(front, 'unmarked'), `${front} on unmarked`).toBeGreaterThanOrEqual(3);
  });

  it('give text on a filled button or bar 7:1', () => expect(on('paper', 'ink')).toBeGreaterThanOrEqual(7));

  it('keep the machine readable on its own ground', () => {
    expect(on('machine-text', 'ground')).toBeGreaterThanOrEqual(7);
    expect(on('mint', 'ground')).toBeGreaterThanOrEqual(7);
    for (const front of ['machine-dim', 'doubt', 'missed'])
      expect(on(front, 'ground'), front).toBeGreaterThanOrEqual(4.5);
  });

  // A distance of 2.3 in Lab is just noticeable side by side (Mahy et al. 1994). Marks of a chart are small and lie apart, where about 5 to 10
  // are needed to tell two categories (Szafir 2018, doi 10.1109/TVCG.2017.2744359): we ask for 20 at least, twice that, in every sight.
  const LEAST = 20;
  it.each(Object.keys(visions))('stay apart in %s', (vision) => {
    const matrix = visions[vision] as number[][];
    const pairs = (ideas: string[]): [string, string][] =>
      ideas.flatMap((a, i) => ideas.slice(i + 1).map((b): [string, string] => [a, b]));
    const together = [...pairs(['promised', 'housing', 'other', 'ink']), ...pairs(['china', 'usa', 'third'])];
    const near = together.map(([a, b]) => ({
      pair: `${a} and ${b}`,
      distance: deltaE(seen(rgb(tokens, a), matrix), seen(rgb(tokens, b), matrix)),
    }));
    for (const { pair, distance } of near) expect(distance, `${pair} in ${vision}`).toBeGreaterThanOrEqual(LEAST);
  });
});

it('the dark theme is the same by the device and by the switch', () => {
  expect(chosenDark).toEqual(deviceDark);
  expect(Object.keys(chosenDark).length).toBeGreaterThan(8);
});

it('the machine’s colours do not change with the theme', () => {
  for (const name of ['ground', 'mint', 'machine-text', 'doubt', 'missed']) expect(chosenDark).not.toHaveProperty(name);
});
