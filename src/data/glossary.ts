/** The words explained in the text: content/glossary.yaml. */
import * as z from 'zod';
import { both, contentFile } from './content-file.ts';

const entries = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
    term: both,
    plain: both,
  }),
);

export const glossaryFile = contentFile(
  'content/glossary.yaml',
  entries.superRefine((list, context) =>
    list.forEach(({ id }, i) => {
      if (list.findIndex((entry) => entry.id === id) !== i)
        context.addIssue({ code: 'custom', path: [i, 'id'], message: `the term "${id}" stands twice (delete one)` });
    }),
  ),
);

/** A term and what it means in plain words, in both languages. */
type GlossaryEntry = z.output<typeof entries>[number];

let memo: ReadonlyMap<string, GlossaryEntry> | undefined;

/** The site's own glossary by id, read once. @throws ContentError */
export const glossary = (): ReadonlyMap<string, GlossaryEntry> =>
  (memo ??= new Map(glossaryFile.load().map((entry) => [entry.id, entry])));
