/** The words of an MDX text, block by block, as a reader meets them. */
import { mdxTree, type MdxNode } from '../mdx.ts';

/** A paragraph, an item of a list, a cell of a table; a title; or the words of a link, which stand in their paragraph too. */
export interface TextBlock {
  kind: 'text' | 'title' | 'link';
  text: string;
  /** Line of the source, from 1. */
  line: number;
}

/** What stands for a number printed from a row, by the row's id. */
type Stand = (id: string) => string;
const zero: Stand = () => '0';
const phrasing = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

function words(node: MdxNode, stand: Stand): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break' || node.name === 'br') return ' ';
  if (node.name === 'Fact') {
    const id = node.attributes?.find((attribute) => attribute.name === 'id')?.value;
    return stand(typeof id === 'string' ? id : '');
  }
  return (node.children ?? []).map((child) => words(child, stand)).join('');
}

function collectLinks(node: MdxNode, blocks: TextBlock[], stand: Stand): void {
  if (node.type === 'link')
    blocks.push({ kind: 'link', text: words(node, stand).trim(), line: node.position?.start.line ?? 1 });
  for (const child of node.children ?? []) collectLinks(child, blocks, stand);
}

function collect(node: MdxNode, blocks: TextBlock[], stand: Stand): void {
  const line = node.position?.start.line ?? 1;
  const title = node.attributes?.find((attribute) => attribute.name === 'title')?.value;
  if (typeof title === 'string') blocks.push({ kind: 'title', text: title, line });
  const children = node.children ?? [];
  if (children.length > 0 && children.every((child) => phrasing.has(child.type))) {
    const text = words(node, stand)
      .replace(/[ \n\t]+/g, ' ')
      .trim();
    if (text !== '') blocks.push({ kind: node.type === 'heading' ? 'title' : 'text', text, line });
    collectLinks(node, blocks, stand);
  } else for (const child of children) collect(child, blocks, stand);
}

/**
 * Facts become one figure, or what `stand` gives for their row; the words of terms, claims and links are kept; charts and other components give nothing but their titles.
 * @param source MDX with or without front matter
 */
export function proseBlocks(source: string, stand: Stand = zero): TextBlock[] {
  const blocks: TextBlock[] = [];
  collect(mdxTree(source), blocks, stand);
  return blocks;
}
