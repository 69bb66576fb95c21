/** The words of an MDX text, block by block, as a reader meets them. */
import { mdxTree, type MdxNode } from '../mdx.ts';

/** A paragraph, an item of a list, a cell of a table; a title; or the words of a link, which stand in their paragraph too. */
export interface TextBlock {
  kind: 'text' | 'title' | 'link';
  text: string;
  /** Line of the source, from 1. */
  line: number;
}

/** Stands for a number printed from a row. */
const FACT = '0';
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

function words(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break' || node.name === 'br') return ' ';
  if (node.name === 'Fact') return FACT;
  return (node.children ?? []).map(words).join('');
}

function collectLinks(node: MdxNode, blocks: TextBlock[]): void {
  if (node.type === 'link')
    blocks.push({ kind: 'link', text: words(node).trim(), line: node.position?.start.line ?? 1 });
  for (const child of node.children ?? []) collectLinks(child, blocks);
}

function collect(node: MdxNode, blocks: TextBlock[]): void {
  const line = node.position?.start.line ?? 1;
  const title = node.attributes?.find((attribute) => attribute.name === 'title')?.value;
  if (typeof title === 'string') blocks.push({ kind: 'title', text: title, line });
  const children = node.children ?? [];
  if (children.length > 0 && children.every((child) => phrasing.has(child.type))) {
    const text = words(node)
      .replace(/[ \n\t]+/g, ' ')
      .trim();
    if (text !== '') blocks.push({ kind: node.type === 'heading' ? 'title' : 'text', text, line });
    collectLinks(node, blocks);
  } else for (const child of children) collect(child, blocks);
}

/**
 * Facts become one figure; the words of terms, claims and links are kept; charts and other components give nothing but their titles.
 * @param source MDX with or without front matter
 */
export function proseBlocks(source: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  collect(mdxTree(source), blocks);
  return blocks;
}
