/** Checks chapters and pages, each alone and both languages against each other. */
import type { Fault } from './fault.ts';
import { checkParity, type CheckedFile } from './prose-parity.ts';
import { checkProseFile, type ProseContext } from './prose-file.ts';
import type { ProseSource } from './story.ts';

export function checkStory(files: readonly ProseSource[], context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  const checked: CheckedFile[] = [];
  for (const story of files) {
    const { faults: own, sections } = checkProseFile(story, context);
    faults.push(...own);
    checked.push({ story, sections });
  }
  return [...faults, ...checkParity(checked)];
}
