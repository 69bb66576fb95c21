/** What was added to the site: content/news.yaml. The page of news and its feed are made from it. */
import * as z from 'zod';
import { both, contentFile } from './content-file.ts';
import { day } from './story.ts';

const newsSchema = z
  .array(
    z.strictObject({
      /** Its name in the feed and its anchor on the page; never changed. */
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
      /** The day it was added. */
      date: day,
      title: both,
      what: both,
      /** Id of the page it leads to. */
      page: z.string().min(1),
    }),
  )
  .min(1)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two entries have the same id')
  .refine(
    (list) => list.every(({ date }, i) => date <= (list[i - 1]?.date ?? date)),
    'the entries are out of order (the newest stands first)',
  );

export const newsFile = contentFile('content/news.yaml', newsSchema, 'write an entry for the first publication');

/** The site's own news, the newest first. @throws ContentError */
export const news = newsFile.load;
