/** Names that hold a number and may stand in a text: content/allowed-names.yaml, each with its reason. */
import * as z from 'zod';
import { contentFile } from './content-file.ts';

const text = z.string().min(1);

export const allowedNamesFile = contentFile(
  'content/allowed-names.yaml',
  z.array(z.strictObject({ name: text, reason: text })),
);

/** The names, none where the file cannot be read: the check of the content says why. */
export const allowedNames = (root: string): string[] =>
  (allowedNamesFile.read(root).data ?? []).map(({ name }) => name);
