/** What the file of corrections and the released values hold, and what the guard compares them with. */
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';
import { listPages, prosePages } from '../i18n/pages.ts';
import { both, contentFile } from './content-file.ts';
import { claimKinds, type ClaimRow } from './schemas.ts';
import { day } from './story.ts';
import type { Tables } from './tables.ts';

const pageIds = [
  'cover',
  'data',
  'plays',
  'classroom',
  ...[...chapters, ...prosePages, ...listPages].map(({ id }) => id),
] as [string, ...string[]];
/** A value, or null for a row that was not there. */
const value = z.number().nullable();
/** What a statement said. `kind`: how it is known; every statement of the claims table has one. */
const words = z.strictObject({ kind: z.enum(claimKinds).optional(), ...both.shape });

const correctionsSchema = z.strictObject({
  /** The day of the first publication. */
  published: day,
  corrections: z.array(
    z.strictObject({
      /** The day the site was corrected, and the day the fault was reported. */
      date: day,
      reported: day,
      by: z.enum(['reader', 'body-concerned', 'source', 'ourselves'], {
        error: 'expected who reported it: reader, body-concerned, source or ourselves',
      }),
      kind: z.enum(['error', 'update', 'clarification'], { error: 'expected one of error, update, clarification' }),
      what: both,
      figures: z.array(z.strictObject({ id: z.string().min(1), old: value, new: value })).default([]),
      /** Statements changed, with their old and new words: ids of claims, or of rows whose label or outcome changed; new is null for one taken away. */
      statements: z.array(z.strictObject({ id: z.string().min(1), old: words, new: words.nullable() })).default([]),
      /** Ids of the pages it touches. */
      pages: z
        .array(z.enum(pageIds, { error: 'no such page (ids stand in src/i18n/chapters.ts and src/i18n/pages.ts)' }))
        .min(1, 'is empty (name the pages it touches)'),
    }),
  ),
});

export const CORRECTIONS_FILE = 'content/corrections.yaml';
export const correctionsFile = contentFile(CORRECTIONS_FILE, correctionsSchema, 'write published: and corrections: []');
export type Corrections = z.output<typeof correctionsSchema>;
export type Correction = Corrections['corrections'][number];

/** The words of a statement: how it is known, and both languages. */
export type Words = z.output<typeof words>;

const publishedSchema = z.strictObject({
  released: day,
  values: z.record(z.string(), z.number()),
  statements: z.record(z.string(), words),
});
export const PUBLISHED_FILE = 'content/published.json';
/** JSON is YAML, so a fault has its line here too. */
export const publishedFile = contentFile(PUBLISHED_FILE, publishedSchema, 'run npm run release-values');
export type Published = z.output<typeof publishedSchema>;

/** Where a row stands. */
export type Places = ReadonlyMap<string, { file: string; line: number }>;

/** What the guard compares: figures and statements now, where they stand, and whether every row could be read. */
export interface Now {
  figures: Tables['figures'];
  claims: readonly ClaimRow[];
  places: Places;
  whole: boolean;
}
