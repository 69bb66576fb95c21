/**
 * Arithmetic of derived figures: numbers, `{row-id}`, `{row-id.low}`, `{row-id.high}`, + − * /, brackets, and
 * round(x, digits) (negative digits round to tens, hundreds, …), ceil(x), floor(x), min(…), max(…), sum(…). No other names, no evaluation of code.
 */
type Lookup = (id: string, part: 'value' | 'low' | 'high') => number;

/** x · 10^digits without the error of a multiplication: the exponent is moved, so 1.005 → 100.5. */
function shift(x: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(x).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

const functions: Record<string, (...args: number[]) => number> = {
  round: (x = NaN, digits = 0) => shift(Math.round(shift(x, digits)), -digits),
  ceil: (x = NaN) => Math.ceil(x),
  floor: (x = NaN) => Math.floor(x),
  min: (...args) => Math.min(...args),
  max: (...args) => Math.max(...args),
  sum: (...args) => args.reduce((a, b) => a + b, 0),
};

const token = /\s*(?:(\d+(?:\.\d+)?)|\{([a-z0-9-]+)(?:\.(low|high))?\}|([a-z]+)|([-+*/(),]))/iy;

type Token = { kind: 'number'; value: number } | { kind: 'name'; value: string } | { kind: 'sign'; value: string };

function tokens(formula: string, lookup: Lookup): Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  const end = formula.trimEnd().length;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const match = token.exec(formula);
    if (!match) throw new SyntaxError(`cannot read ${JSON.stringify(formula.slice(at).trim())}`);
    const [, digits, id, part, name, sign] = match;
    if (digits) found.push({ kind: 'number', value: Number(digits) });
    else if (id) found.push({ kind: 'number', value: lookup(id, (part as 'low' | 'high' | undefined) ?? 'value') });
    else if (name) found.push({ kind: 'name', value: name });
    else found.push({ kind: 'sign', value: sign as string });
  }
  return found;
}

/** The ids of the rows a formula leans on, in order. */
export const inputsOf = (formula: string): string[] =>
  [...formula.matchAll(/\{([a-z0-9-]+)/gi)].map((match) => match[1] as string);

/**
 * The value of a formula.
 * @throws SyntaxError with what could not be read; whatever `lookup` throws for an unknown id.
 */
export function evaluate(formula: string, lookup: Lookup): number {
  const list = tokens(formula, lookup);
  let position = 0;
  const isSign = (...signs: string[]): boolean => {
    const next = list[position];
    return next?.kind === 'sign' && signs.includes(next.value);
  };
  const expect = (sign: string): void => {
    if (!isSign(sign)) throw new SyntaxError(`expected ${sign} in ${JSON.stringify(formula)}`);
    position++;
  };
  const atom = (): number => {
    const next = list[position++];
    if (next?.kind === 'number') return next.value;
    if (next?.kind === 'sign' && next.value === '-') return -atom();
    if (next?.kind === 'sign' && next.value === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    if (next?.kind === 'name') {
      const apply = functions[next.value];
      if (!apply) throw new SyntaxError(`unknown function ${next.value} (use ${Object.keys(functions).join(', ')})`);
      expect('(');
      const args = [sum()];
      while (isSign(',')) {
        position++;
        args.push(sum());
      }
      expect(')');
      return apply(...args);
    }
    if (next) throw new SyntaxError(`${next.value} stands in the wrong place in ${JSON.stringify(formula)}`);
    throw new SyntaxError(`the formula ${JSON.stringify(formula)} ends too early`);
  };
  const product = (): number => {
    let value = atom();
    while (isSign('*', '/')) {
      const times = isSign('*');
      position++;
      value = times ? value * atom() : value / atom();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (isSign('+', '-')) {
      const plus = isSign('+');
      position++;
      value = plus ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  if (position < list.length) throw new SyntaxError(`something is left over at the end of ${JSON.stringify(formula)}`);
  return value;
}
