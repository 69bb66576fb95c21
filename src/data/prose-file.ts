/** Checks one chapter or page in one language: its components, its numbers, its front matter. */
import { chapters } from '../i18n/chapters.ts';
import { prosePages } from '../i18n/pages.ts';
import { plays } from '../i18n/plays.ts';
import { tableRoute } from '../i18n/routes.ts';
import { bareNumberMessage, bareNumbers } from './bare-numbers.ts';
import type { Fault } from './fault.ts';
import { fill, printFigure, type FigureForm, type Show } from './fill.ts';
import { mdxTree, type MdxNode, type Point } from './mdx.ts';
import { tableNames } from './schemas.ts';
import type { ProseSource } from './story.ts';
import type { Tables } from './tables.ts';

/** What a text may refer to. */
export interface ProseContext {
  tables: Pick<Tables, 'figures' | 'claimById'>;
  /** Ids of content/glossary.yaml. */
  terms: ReadonlySet<string>;
  /** Ids of content/charts. */
  charts: ReadonlySet<string>;
  /** Ids of content/guesses.yaml. */
  guesses: ReadonlySet<string>;
  /** Pattern of the allowed names. */
  names: RegExp | null;
}

/** A component as it stands in a chapter. */
interface Use {
  name: string;
  id: string;
  line: number;
  column: number;
}

/** A part of a chapter: what stands after a `<Section>`, or before the first one (id ''). */
export interface ProseSection {
  id: string;
  line: number;
  column: number;
  uses: Use[];
}

const inline = new Set(['Fact', 'Claim', 'Term']);
/** Pieces with words of their own: nothing is said of them where they stand. */
const pieces = ['Letter', 'BlankLedger', 'CaseTable', 'OwnTown', 'ReplySlots', 'Criteria'];
const block = new Set(['Chart', 'Play', 'Section', 'Note', 'Guess', 'Pull', ...pieces]);
const attributesOf: Record<string, readonly string[]> = {
  Fact: ['id', 'show', 'form'],
  Claim: ['id'],
  Term: ['id'],
  Chart: ['id'],
  Play: ['id'],
  Section: ['id', 'title'],
  Note: ['title'],
  Guess: ['id'],
  Pull: ['id', 'counts'],
  ...Object.fromEntries(pieces.map((name) => [name, []])),
};
const elements = new Set(['abbr', 'br', 'cite', 'em', 'i', 'q', 'span', 'strong', 'sub', 'sup']);
const shows: readonly string[] = ['value', 'low', 'high', 'range'];
const forms: readonly string[] = ['long', 'short', 'words', 'millions'];
const factMend = 'write <Fact id="…" />';

/** Walks one file; the instance holds where it is. */
class ProseCheck {
  readonly faults: Fault[] = [];
  readonly sections: ProseSection[] = [{ id: '', line: 1, column: 1, uses: [] }];
  private readonly terms = new Set<string>();
  private readonly lines: string[];
  private readonly story: ProseSource;
  private readonly context: ProseContext;

  constructor(story: ProseSource, context: ProseContext) {
    this.story = story;
    this.context = context;
    this.lines = story.source.split('\n');
  }

  run(): void {
    this.frontMatter();
    let tree: MdxNode;
    try {
      tree = mdxTree(this.story.source);
    } catch (error) {
      const [, line, column, message] = /^(\d+):(\d+): ([^\n]*)/.exec((error as Error).message) ?? [];
      this.faults.push({
        file: this.story.file,
        line: Number(line ?? 1),
        column: Number(column ?? 1),
        message: `cannot read this MDX: ${message ?? (error as Error).message} (is a tag or a brace left open?)`,
      });
      return;
    }
    for (const child of tree.children ?? []) this.visit(child, { heading: false, top: true });
    const meta = this.story.meta;
    if (!meta) return;
    for (const [i, term] of (meta.terms ?? []).entries()) {
      if (!this.terms.has(term))
        this.inMatter(
          ['terms', i],
          `no <Term id="${term}"> stands in the text (delete it here, or explain the word in the text)`,
        );
    }
  }

  private say(point: Point | undefined, message: string): void {
    this.faults.push({ file: this.story.file, line: point?.line ?? 1, column: point?.column ?? 1, message });
  }

  private inMatter(path: readonly (string | number)[], message: string): void {
    const place = this.story.texts.find((text) => text.path.join('.') === path.join('.'));
    this.faults.push({ file: this.story.file, line: place?.line ?? 1, column: place?.column ?? 1, message });
  }

  private frontMatter(): void {
    const { id, locale, meta, texts } = this.story;
    if (!meta) return;
    const place = chapters.find((chapter) => chapter.id === id);
    if (this.story.kind === 'page') {
      if (!prosePages.some((page) => page.id === id))
        this.say(undefined, `no page "${id}" (name the file after a page of src/i18n/pages.ts, or add the page there)`);
    } else if (this.story.kind === 'note') {
      if (!tableNames.some((table) => tableRoute(table) === id))
        this.say(undefined, `no table for "${id}" (name the file after a table of src/data/schemas.ts)`);
    } else if (!place)
      this.say(
        undefined,
        `no chapter "${id}" (name the file after a chapter of src/i18n/chapters.ts, or add the chapter there)`,
      );
    else if (place.number !== meta.chapter)
      this.say(undefined, `chapter: ${meta.chapter} is not the number of "${id}" (write ${place.number})`);
    for (const { path, text, line, column } of texts) {
      const key = path.join('.');
      if (path[0] === 'terms') {
        if (!this.context.terms.has(text))
          this.inMatter(path, `unknown term "${text}" (add it to content/glossary.yaml, or correct the id)`);
        continue;
      }
      if (key === 'checked') continue;
      const plainKey = key === 'title' || key === 'description';
      const mend = plainKey ? 'leave it out' : 'write {row-id}';
      for (const found of bareNumbers(text, locale, this.context.names))
        this.say({ line, column: column + found.index }, `${key}: ${bareNumberMessage(found.text, mend)}`);
      if (plainKey) {
        if (text.includes('{'))
          this.say(
            { line, column: column + text.indexOf('{') },
            `${key}: a placeholder is not filled here (leave the number out)`,
          );
        continue;
      }
      try {
        fill(text, locale, this.context.tables.figures, {}, key);
      } catch (error) {
        this.say({ line, column: column + Math.max(0, text.indexOf('{')) }, (error as Error).message);
      }
    }
  }

  /** Faults for every bare number of a text that starts at a point of the source. */
  private text(value: string, start: Point | undefined, where = ''): void {
    for (const { index, text } of bareNumbers(value, this.story.locale, this.context.names)) {
      const lead = value.slice(0, index).split('\n');
      const line = (start?.line ?? 1) + lead.length - 1;
      const expected = lead.length === 1 ? (start?.column ?? 1) - 1 + index : (lead.at(-1) ?? '').length;
      const exact = (this.lines[line - 1] ?? '').indexOf(text, expected);
      this.say({ line, column: (exact === -1 ? expected : exact) + 1 }, `${where}${bareNumberMessage(text, factMend)}`);
    }
  }

  private visit(node: MdxNode, at: { heading: boolean; top: boolean; claim?: boolean }): void {
    const start = node.position?.start;
    switch (node.type) {
      case 'yaml':
        return;
      case 'text':
      case 'inlineCode':
      case 'code':
        this.text(node.value ?? '', start);
        return;
      case 'heading':
        this.say(start, 'a heading with # (write <Section id="…" title="…" /> alone on its line)');
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? ''))
          this.say(start, `an expression {${node.value ?? ''}} (write the text, or <Fact id="…" />)`);
        return;
      case 'mdxjsEsm':
        this.say(start, 'an import or export (delete it: the components are there without)');
        return;
      case 'image':
        this.text(node.alt ?? '', start, 'alt: ');
        break;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        this.component(node, at);
        break;
    }
    if (node.type === 'image' || node.type === 'link') this.text(node.title ?? '', start, 'title: ');
    const inside = {
      heading: at.heading || node.type === 'heading',
      top: false,
      claim: at.claim === true || node.name === 'Claim',
    };
    for (const child of node.children ?? []) this.visit(child, inside);
  }

  private component(node: MdxNode, at: { heading: boolean; top: boolean; claim?: boolean }): void {
    const start = node.position?.start;
    const name = node.name ?? '';
    const known = inline.has(name) || block.has(name);
    if (!known && !elements.has(name)) {
      this.say(start, `unknown component <${name}> (use ${[...inline, ...block].join(', ')})`);
      return;
    }
    if (at.claim && inline.has(name))
      this.say(start, `<${name}> stands inside a <Claim> (a link cannot hold another: end the claim before it)`);
    const values = this.attributes(node, name);
    if (!known) return;
    this.shape(node, name, at);
    const id = values.get('id');
    if (attributesOf[name]?.includes('id') && !id) {
      this.say(
        start,
        `<${name}> without an id (write <${name} id="…"${name === 'Claim' || name === 'Term' ? '>' : ' />'})`,
      );
      return;
    }
    if (id) this.refer(name, id, values, node);
    else if (pieces.includes(name))
      this.sections.at(-1)?.uses.push({ name, id: '', line: start?.line ?? 1, column: start?.column ?? 1 });
  }

  private attributes(node: MdxNode, name: string): Map<string, string> {
    const start = node.position?.start;
    const values = new Map<string, string>();
    for (const attribute of node.attributes ?? []) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
        this.say(
          start,
          `<${name}> has an attribute in braces or without a value (write ${attribute.name ?? 'id'}="…")`,
        );
        continue;
      }
      const key = attribute.name ?? '';
      const accepted = attributesOf[name];
      if (accepted && !accepted.includes(key))
        this.say(start, `<${name}> has no attribute "${key}" (it has ${accepted.join(', ') || 'none'})`);
      if (key === 'style') this.say(start, 'a style attribute (delete it: the security policy blocks it)');
      if (key === 'title') this.text(attribute.value, start, 'title: ');
      values.set(key, attribute.value);
    }
    return values;
  }

  /** Where a component may stand. */
  private shape(node: MdxNode, name: string, at: { heading: boolean; top: boolean }): void {
    const { start, end } = node.position ?? {};
    const flow = node.type === 'mdxJsxFlowElement';
    if (inline.has(name)) {
      const line = this.lines[(start?.line ?? 1) - 1] ?? '';
      const alone =
        flow ||
        (start?.line === end?.line && line.trim() === line.slice((start?.column ?? 1) - 1, (end?.column ?? 1) - 1));
      // A line made only of components is no paragraph in MDX; one fault a line is enough.
      const first = line.slice(0, (start?.column ?? 1) - 1).trim() === '';
      if (alone && first)
        this.say(
          start,
          `<${name}> stands alone on its line (put it into its sentence on the same line, or a word or the full stop outside it: a line of components only is no paragraph)`,
        );
      else if (!alone && start?.line !== end?.line)
        this.say(start, `<${name}> is broken over lines (write it on one line)`);
      if (name === 'Fact' && at.heading) this.say(start, 'a <Fact> in a heading (say it in the text below)');
    } else if (!flow)
      this.say(start, `<${name}> stands inside a line (put it alone on its line, with an empty line before and after)`);
    else if (name !== 'Chart' && name !== 'Play' && !at.top)
      this.say(start, `<${name}> stands inside another block (put it on its own)`);
  }

  private refer(name: string, id: string, values: ReadonlyMap<string, string>, node: MdxNode): void {
    const start = node.position?.start;
    const { tables, terms, charts, guesses } = this.context;
    const use = { name, id, line: start?.line ?? 1, column: start?.column ?? 1 };
    if (name === 'Section') {
      if (!values.get('title')) this.say(start, '<Section> without a title (write <Section id="…" title="…" />)');
      else if ([...values.keys()].join() !== 'id,title')
        this.say(start, '<Section> wants its id first, then its title (write <Section id="…" title="…" />)');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        this.say(start, `the section id "${id}" is no address (use small letters, digits and hyphens)`);
      if (this.sections.some((section) => section.id === id))
        this.say(start, `the section "${id}" stands twice (rename one)`);
      this.sections.push({ id, line: use.line, column: use.column, uses: [] });
      return;
    }
    this.sections.at(-1)?.uses.push(use);
    if (name === 'Fact') this.fact(id, values, start);
    if (name === 'Pull') this.fact(id, values, start);
    if (name === 'Chart' && !charts.has(id))
      this.say(start, `unknown chart "${id}" (add content/charts/${id}.yaml, or correct the id)`);
    if (name === 'Play' && !plays.some((play) => play.id === id))
      this.say(start, `unknown play "${id}" (add it to src/i18n/plays.ts, or correct the id)`);
    if (name === 'Guess' && !guesses.has(id))
      this.say(start, `unknown guess "${id}" (add it to content/guesses.yaml, or correct the id)`);
    if (name === 'Claim' || name === 'Term') {
      if ((node.children ?? []).length === 0)
        this.say(start, `<${name} id="${id}"> covers no words (write <${name} id="${id}">the words</${name}>)`);
    }
    if (name === 'Claim' && !tables.claimById.has(id))
      this.say(start, `unknown claim "${id}" (add the row to content/data/claims.csv, or correct the id)`);
    if (name === 'Term') {
      if (!terms.has(id)) this.say(start, `unknown term "${id}" (add it to content/glossary.yaml, or correct the id)`);
      if (this.terms.has(id))
        this.say(start, `the term "${id}" is explained twice in this ${this.story.kind} (keep the first)`);
      else if (this.story.meta?.terms && !this.story.meta.terms.includes(id))
        this.say(start, `the term "${id}" is not in the list terms of the front matter (add it there)`);
      this.terms.add(id);
    }
  }

  private fact(id: string, values: ReadonlyMap<string, string>, start: Point | undefined): void {
    const figure = this.context.tables.figures.get(id);
    const show = values.get('show') ?? 'value';
    const form = values.get('form') ?? 'long';
    if (!figure) this.say(start, `unknown row "${id}" (add it to a table of content/data, or correct the id)`);
    if (!shows.includes(show)) this.say(start, `show="${show}" (write one of ${shows.join(', ')})`);
    if (!forms.includes(form)) this.say(start, `form="${form}" (write one of ${forms.join(', ')})`);
    if (!figure || !shows.includes(show) || !forms.includes(form)) return;
    try {
      const text = printFigure(figure, this.story.locale, show as Show, form as FigureForm);
      if (form === 'millions' && Math.abs(figure.value % 100) > 0)
        this.say(start, `${figure.value} in millions would be rounded to ${text} (leave out form="millions")`);
    } catch (error) {
      this.say(start, `<Fact id="${id}">: ${(error as Error).message}`);
    }
  }
}

/** The faults of one text in one language, and its sections with what they refer to. */
export function checkProseFile(
  story: ProseSource,
  context: ProseContext,
): { faults: Fault[]; sections: ProseSection[] } {
  const check = new ProseCheck(story, context);
  check.run();
  return { faults: check.faults, sections: check.sections };
}
