/** Who is described on the site and may answer: content/reply.yaml. The table on the right-of-reply page is made from it. */
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';
import { both, contentFile } from './content-file.ts';
import { day } from './story.ts';

const chapterIds = chapters.map(({ id }) => id) as [string, ...string[]];

const replySchema = z.strictObject({
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

export const replyFile = contentFile('content/reply.yaml', replySchema);

/** The site's own list, read once. @throws ContentError */
export const replies = replyFile.load;
