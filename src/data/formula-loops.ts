/** Formulas that lean on their own row, directly or through other derived rows: none of them can be computed. */
import type { Figure } from './figure.ts';
import { inputsOf } from './formula.ts';

/** Whether a row comes back to itself. Walks all that it leans on. */
function returns(id: string, inputs: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(inputs.get(id) ?? [])];
  for (let input = waiting.pop(); input !== undefined; input = waiting.pop()) {
    if (input === id) return true;
    if (seen.has(input)) continue;
    seen.add(input);
    waiting.push(...(inputs.get(input) ?? []));
  }
  return false;
}

/**
 * The ids of all rows that lean on themselves.
 * Rows over rows with a source are set aside first, then the rows over those, each row once: only what is left is walked row by row.
 */
export function loopsOf(figures: ReadonlyMap<string, Figure>): Set<string> {
  const inputs = new Map<string, string[]>();
  const users = new Map<string, string[]>();
  for (const { id, formula } of figures.values()) if (formula) inputs.set(id, [...new Set(inputsOf(formula))]);
  const open = new Map<string, number>();
  for (const [id, leaned] of inputs) {
    const derived = leaned.filter((input) => inputs.has(input));
    open.set(id, derived.length);
    for (const input of derived) {
      const list = users.get(input);
      if (list) list.push(id);
      else users.set(input, [id]);
    }
  }
  const sound = [...open].filter(([, many]) => many === 0).map(([id]) => id);
  for (let id = sound.pop(); id !== undefined; id = sound.pop()) {
    open.delete(id);
    for (const user of users.get(id) ?? []) {
      const left = open.get(user)! - 1;
      open.set(user, left);
      if (left === 0) sound.push(user);
    }
  }
  return new Set([...open.keys()].filter((id) => returns(id, inputs)));
}
