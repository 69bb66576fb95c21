/** Which state of the data a file holds: the version of package.json, which counts the shape of the files, and the day on which a figure or a statement was last released or corrected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile, type Corrections, type Published } from './corrections-schema.ts';
import { dayOfSite } from './corrected.ts';
import { corrections } from './corrections.ts';

interface DataVersion {
  /** `0.1.0+2026-11-29`: the same content has the same version on any day. */
  version: string;
  /** Of the package alone. */
  package: string;
  /** ISO day of the newest release or correction. */
  date: string;
  /** ISO day of the last release. */
  released: string;
}

/** @param version of package.json */
export function dataVersion(
  version: string,
  { released }: Pick<Published, 'released'>,
  list: Pick<Corrections, 'corrections'>,
): DataVersion {
  const date = dayOfSite([released, ...list.corrections.map((one) => one.date)]);
  return { version: `${version}+${date}`, package: version, date, released };
}

let memo: DataVersion | undefined;

/** The site's own, read once. @throws ContentError */
export function siteVersion(): DataVersion {
  if (!memo) {
    const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };
    memo = dataVersion(version, publishedFile.load(), corrections());
  }
  return memo;
}
