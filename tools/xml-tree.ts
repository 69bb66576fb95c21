/** XML as a generic tree, by a parser not ours: attributes and elements by name, text under `#`. */
import { XMLParser } from 'fast-xml-parser';

// A generic tree has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tree = any;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

export const parseXml = (source: string): Tree => parser.parse(source);

/** One element, many or none, as a list. */
export const asList = (value: Tree): Tree[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];

/** The text of an element. */
export const words = (node: Tree): string =>
  String(typeof node === 'object' && node !== null ? (node['#'] ?? '') : (node ?? ''));
