/** What names stand for, by their first part: `local`, `var`, `output`. */
export type Scope = Record<string, unknown>;

const TOKEN = /\s*(==|[A-Za-z_][\w-]*|"[^"]*"|-?\d+(?:\.\d+)?|[[\](),.])/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) {
      throw new Error(`cannot read "${text.slice(at)}" of "${text}"`);
    }
    tokens.push(token);
  }
  return tokens;
}

const FUNCTIONS: Record<string, (...values: unknown[]) => unknown> = {
  max: (...values) => Math.max(...values.map(Number)),
  contains: (list, value) => Array.isArray(list) && list.includes(value),
};

/** Reads one expression from the front of the tokens. */
class Reader {
  readonly #tokens: string[];
  readonly #scope: Scope;

  constructor(tokens: string[], scope: Scope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  comparison(): unknown {
    const left = this.#value();
    if (this.#tokens[0] !== '==') return left;
    this.#tokens.shift();
    return left === this.#value();
  }

  #value(): unknown {
    const token = this.#tokens.shift() ?? '';
    if (token === '[') return this.#list(']');
    if (/^["\d-]|^(true|false)$/.test(token)) return JSON.parse(token);
    if (this.#tokens[0] === '(') {
      this.#tokens.shift();
      const call = FUNCTIONS[token];
      if (!call) throw new Error(`unknown function ${token}`);
      return call(...this.#list(')'));
    }
    return this.#lookUp(token);
  }

  #list(end: string): unknown[] {
    const values: unknown[] = [];
    while (this.#tokens[0] !== end) {
      values.push(this.comparison());
      if (this.#tokens[0] === ',') this.#tokens.shift();
    }
    this.#tokens.shift();
    return values;
  }

  #lookUp(name: string): unknown {
    let value = keyOf(this.#scope, name);
    while (this.#tokens[0] === '.' || this.#tokens[0] === '[') {
      if (this.#tokens.shift() === '.') {
        value = keyOf(value, this.#tokens.shift());
      } else {
        value = keyOf(value, this.comparison());
        this.#tokens.shift();
      }
    }
    return value;
  }
}

function keyOf(value: unknown, key: unknown): unknown {
  const found = Object.entries(Object(value)).find(([name]) => name === key);
  if (!found) throw new Error(`there is no ${JSON.stringify(key)}`);
  return found[1];
}

/**
 * The value of an expression of Terraform that only looks up: names, keys, indices, literals, `==`, `max`, `contains`.
 * As hcl2json writes it: with `${…}` around, or a literal.
 *
 * @throws Error for what it does not know, and for keys that do not exist
 */
export function evaluate(expression: unknown, scope: Scope): unknown {
  if (typeof expression !== 'string') return expression;
  const [, inside] = /^\$\{(.*)\}$/s.exec(expression) ?? [];
  return inside === undefined
    ? expression
    : new Reader(tokensOf(inside), scope).comparison();
}
