/** Who is described on the site and may answer: content/reply.yaml. The table on the right-of-reply page is made from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';
import { ContentError } from './fault.ts';
import { day } from './story.ts';
import { readYamlText } from './yaml-text.ts';

export const REPLY_FILE = 'content/reply.yaml';

const both = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const chapterIds = chapters.map(({ id }) => id) as [string, ...string[]];

export const replySchema = z.strictObject({
  note: both,
  slots: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
      /** One name, or one in each language. */
      name: z.union([z.string().min(1), both]),
      kind: both,
      about: both,
      /** Ids of the chapters that describe it. */
      chapters: z.array(z.enum(chapterIds, { error: 'no such chapter (ids stand in src/i18n/chapters.ts)' })),
      /** The day it was asked for its reply, and the day it replied. */
      asked: day.nullable(),
      replied: day.nullable(),
      reply: both.nullable(),
    }),
  ),
});

type Reply = z.output<typeof replySchema>;
let memo: Reply | undefined;

/** The site's own list, read once. @throws ContentError */
export function replies(): Reply {
  if (!memo) {
    const { data, faults } = readYamlText(
      REPLY_FILE,
      readFileSync(join(process.cwd(), REPLY_FILE), 'utf8'),
      replySchema,
    );
    if (!data) throw new ContentError(faults);
    memo = data;
  }
  return memo;
}
