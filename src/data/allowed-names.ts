/** Names that hold a number and may stand in a text: content/allowed-names.yaml, each with its reason. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Fault } from './fault.ts';
import { readYamlText } from './yaml-text.ts';

const FILE = 'content/allowed-names.yaml';
const schema = z.array(z.strictObject({ name: z.string().min(1), reason: z.string().min(1) }));

export function readAllowedNames(root: string): { names: string[]; faults: Fault[] } {
  const path = join(root, FILE);
  if (!existsSync(path)) return { names: [], faults: [] };
  const { data, faults } = readYamlText(FILE, readFileSync(path, 'utf8'), schema);
  return { names: (data ?? []).map(({ name }) => name), faults };
}
