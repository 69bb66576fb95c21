/** Names with small words of the other language that are the same on English and French pages: content/same-names.yaml, each with its reason. */
import * as z from 'zod';
import { contentFile } from './content-file.ts';

const text = z.string().min(1);

export const sameNamesFile = contentFile(
  'content/same-names.yaml',
  z.array(z.strictObject({ name: text, reason: text })),
);
