/** Which files are collections. The tables are read by src/data/load.ts, once, before any page; see docs/decisions/0001-one-reader.md. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from './data/pages.ts';
import { storySchema } from './data/story.ts';
import { noteSchema } from './data/table-notes.ts';

export const collections = {
  story: defineCollection({
    loader: glob({
      pattern: '*/*.mdx',
      base: './content/story',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: storySchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/pages', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: pageSchema,
  }),
  notes: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: './content/data-notes',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: noteSchema,
  }),
};
