/** Files into one zip: in the order given, with fixed dates, so that the same files give the same bytes. */
import { zipSync, type Zippable } from 'fflate';

/** The earliest day a zip can name. */
const FIXED_DATE = '1980-01-01T00:00:00';
/** Already small: not pressed again. */
const PRESSED = /\.(?:png|zip|woff2)$/;

/** Most bytes of a kit: what a school's line carries in a minute or two, and its mail server takes. */
const LIMIT = 15_000_000;

export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...files].map(([name, bytes]) => [name, [bytes, { level: PRESSED.test(name) ? 0 : 9 }]]),
    ) as Zippable,
    { mtime: FIXED_DATE },
  );

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 1)} MB`;

/** The fault of a zip over the limit, with its heaviest kinds of file, or none. */
export function overLimit(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  bytes: number,
  limit = LIMIT,
): string[] {
  if (bytes <= limit) return [];
  const kinds = new Map<string, number>();
  for (const [file, content] of files) {
    const kind = file.split('.').at(-1) ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + content.length);
  }
  const heaviest = [...kinds].sort(([, a], [, b]) => b - a).slice(0, 3);
  return [
    `${name}: ${megabytes(bytes)}, over the limit of ${megabytes(limit)} (heaviest before packing: ${heaviest.map(([kind, sum]) => `.${kind} ${megabytes(sum)}`).join(', ')}; make them smaller or leave some out in tools/kit/make.ts)`,
  ];
}
