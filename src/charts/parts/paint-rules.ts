/**
 * What paints a drawing that leaves the site, read from marks.css and tokens.css at build: the classes with literal values in the colours of the light theme.
 * A page that draws in the browser carries the result, not the sheets.
 */
import type { Paint, Rule } from './paint.ts';

/** The style sheets a picture is painted from, as text. */
interface PictureStyles {
  /** src/styles/marks.css */
  marks: string;
  /** src/styles/tokens.css */
  tokens: string;
}

/** What a style may say that an attribute can say too. The rest (how digits are set, forced colours) is for pages. */
const ATTRIBUTES = [
  'display',
  'fill',
  'fill-opacity',
  'font-size',
  'font-weight',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
];

/** The tokens of the light theme, by name. */
function lightTokens({ tokens }: PictureStyles): Map<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, (match[2] as string).trim()]),
  );
}

/** The text of a sheet without remarks and without what holds for some screens or papers only. */
const plainRules = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@(?:media|supports|container)[^{]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, '');

/**
 * The rules of marks.css with literal values, the weaker first.
 * @throws Error for an unknown token, or a selector that is more than classes
 */
export function paintOf(styles: PictureStyles): Paint {
  const tokens = lightTokens(styles);
  const literal = (text: string): string =>
    text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const value = tokens.get(name);
      if (value === undefined)
        throw new Error(`src/styles/marks.css uses --${name}, which src/styles/tokens.css does not set`);
      return value;
    });
  const valuesOf = (body: string): Rule['paint'] =>
    Object.fromEntries(
      body.split(';').flatMap((line) => {
        const [name = '', value = ''] = line.split(/:(.*)/s).map((part) => part.trim());
        return ATTRIBUTES.includes(name) ? [[name, literal(value).replace(/^([\d.]+)px$/, '$1')]] : [];
      }),
    );
  const rules = [...plainRules(styles.marks).matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(',').map((selector): Rule => {
        const name = selector.trim();
        if (!/^(?:\.[\w-]+)+$/.test(name))
          throw new Error(
            `src/styles/marks.css: "${name}" is more than classes (a picture for download can be painted by classes alone)`,
          );
        return { classes: name.split('.').slice(1), paint: valuesOf(body) };
      }),
  );
  return { rules: rules.sort((a, b) => a.classes.length - b.classes.length), paper: tokens.get('paper') ?? '' };
}
