/**
 * `node tools/charts/pixels.ts`: how many pixel numbers stand typed inside the functions of each chart.
 * A number that has a name (an upper-case constant of a file) is not counted, nor are 0, 1, 2, a half and their negatives.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = 'src/charts';
const PLAIN = new Set(['0', '1', '2', '0.5']);
const NAMED = /^[A-Z][A-Z0-9_]*$/;

/** Typed numbers of a source text that no upper-case constant names. */
export function inlineNumbers(source: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && NAMED.test(node.name.text)) return;
    if (ts.isTypeNode(node)) return;
    if (ts.isNumericLiteral(node) && !PLAIN.has(node.text)) count++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('chart.ts', source, ts.ScriptTarget.Latest, true));
  return count;
}

/** Inline numbers of every chart folder, by chart; the shared parts are not counted. */
export const inlineByChart = (): Map<string, number> =>
  new Map(
    readdirSync(FOLDER)
      .filter((name) => name !== 'parts' && statSync(join(FOLDER, name)).isDirectory())
      .map((id) => [
        id,
        readdirSync(join(FOLDER, id))
          .filter((file) => file.endsWith('.ts'))
          .reduce((sum, file) => sum + inlineNumbers(readFileSync(join(FOLDER, id, file), 'utf8')), 0),
      ]),
  );

if (import.meta.main) {
  const counts = [...inlineByChart()].sort(([, a], [, b]) => b - a);
  for (const [id, count] of counts) process.stdout.write(`${String(count).padStart(4)} ${id}\n`);
  process.stdout.write(`${String(counts.reduce((sum, [, count]) => sum + count, 0)).padStart(4)} in all\n`);
}
