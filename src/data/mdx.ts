/** An MDX text as a tree, and the components that stand in it. */
import { mdxToMdast } from 'satteri';

export interface Point {
  line: number;
  column: number;
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  alt?: string | null;
  title?: string | null;
  attributes?: Attribute[];
  children?: MdxNode[];
  position?: { start: Point; end: Point };
}

/** A component as it stands in a text, with the attributes that are written as texts. */
export interface MdxUse {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** @param source MDX with or without front matter. @throws Error beginning with line and column for a text that cannot be read */
export const mdxTree = (source: string): MdxNode =>
  mdxToMdast(source.replace(/^\uFEFF/, ''), { features: { gfm: true, frontmatter: true } }) as unknown as MdxNode;

const known = new Map<string, readonly MdxUse[]>();

function collect(node: MdxNode, found: MdxUse[]): void {
  if (node.type.startsWith('mdxJsx') && node.name)
    found.push({
      name: node.name,
      attributes: Object.fromEntries(
        (node.attributes ?? []).flatMap(({ name, value }) =>
          name !== undefined && typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
    });
  for (const child of node.children ?? []) collect(child, found);
}

/** The components of a text with one of these names, in order. @throws as `mdxTree` */
export function usesIn(source: string, ...names: readonly string[]): MdxUse[] {
  let all = known.get(source);
  if (!all) {
    const found: MdxUse[] = [];
    collect(mdxTree(source), found);
    known.set(source, (all = found));
  }
  return all.filter(({ name }) => names.includes(name));
}

/** The ids of the components with this name, in order. @throws as `mdxTree` */
export const idsIn = (source: string, name: string): string[] =>
  usesIn(source, name).flatMap(({ attributes }) => attributes['id'] ?? []);
