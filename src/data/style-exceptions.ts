/** Where a chapter may break a rule of manner: content/style-exceptions.yaml, each with its reason. */
import * as z from 'zod';
import { contentFile } from './content-file.ts';

/** More than these, and it is the rule that wants another look. */
const MOST = 8;

const exception = z.strictObject({
  /** `numbers-in-a-sentence`: these rows stand in one sentence; `told-twice`: the number of this row is told more than once. */
  rule: z.enum(['numbers-in-a-sentence', 'told-twice']),
  rows: z.array(z.string().min(1)).min(1),
  reason: z.string().min(1),
});

export type StyleException = z.output<typeof exception>;

export const styleExceptionsFile = contentFile(
  'content/style-exceptions.yaml',
  z.array(exception).max(MOST, `at most ${MOST} exceptions (mend the texts instead)`),
);
