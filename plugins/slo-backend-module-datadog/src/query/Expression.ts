import { SourceFailure } from '@callboard/backstage-plugin-slo-node';

/** A function applied to a metric query, `.rollup(sum, 60)`. */
export interface Call {
  name: string;
  args: string[];
}

/** One metric query of an expression: `sum:hits{env:prod} by {host}.as_count()`. */
export interface Term {
  /** `sum`, `avg`, `p95`, `count(v: v<=0.5)`; `avg` where it is left out, as Datadog has it. */
  aggregator: string;
  /** Everything before the functions. */
  head: string;
  calls: Call[];
}

const TERM =
  /(?:(count\(\s*v:[^()]*\)|[a-z][a-z0-9]*):)?[a-z][\w.\-/]*\{[^{}]*\}(?:\s*by\s*\{[^{}]*\})?/gi;
const CALL = /\s*\.(\w+)\(([^()]*)\)/y;

/**
 * A query as people write it, cut into its metric queries and what stands between them.
 * https://docs.datadoghq.com/dashboards/functions/
 */
export class Expression {
  /** What stands before, between and after the terms: one more than there are terms. */
  readonly glue: readonly string[];
  readonly #terms: readonly Term[];

  private constructor(glue: readonly string[], terms: readonly Term[]) {
    this.glue = glue;
    this.#terms = terms;
  }

  /** @throws SourceFailure `invalid` when there is no metric query in it, or several are separated by commas */
  static parse(text: string): Expression {
    const glue: string[] = [];
    const terms: Term[] = [];
    let end = 0;
    for (const match of text.matchAll(TERM)) {
      glue.push(text.slice(end, match.index));
      const [head, aggregator = 'avg'] = match;
      const { calls, end: after } = readCalls(text, match.index + head.length);
      terms.push({ aggregator: aggregator.toLowerCase(), head, calls });
      end = after;
    }
    glue.push(text.slice(end));
    if (terms.length === 0) {
      throw new SourceFailure(
        'invalid',
        'not-a-query',
        'spec.query must be a metrics query such as sum:requests{service:checkout}.as_count()',
      );
    }
    if (hasOuterComma(glue.join('x'))) {
      throw new SourceFailure(
        'invalid',
        'several-queries',
        'spec.query must be one query, not several separated by commas',
      );
    }
    return new Expression(glue, terms);
  }

  /** The same expression with other functions on its terms. */
  withCalls(change: (term: Term) => Call[]): Expression {
    return new Expression(
      this.glue,
      this.#terms.map(term => ({ ...term, calls: change(term) })),
    );
  }

  /** Its metric queries as text. */
  get terms(): string[] {
    return this.#terms.map(
      ({ head, calls }) =>
        head +
        calls.map(({ name, args }) => `.${name}(${args.join(', ')})`).join(''),
    );
  }

  /** The whole as text. */
  get text(): string {
    const { terms } = this;
    return this.formula(index => terms[index] ?? '');
  }

  /** The whole with a name in place of each metric query. */
  formula(nameOf: (term: number) => string): string {
    return this.glue
      .map((glue, i) => (i < this.#terms.length ? glue + nameOf(i) : glue))
      .join('')
      .trim();
  }
}

function readCalls(text: string, from: number): { calls: Call[]; end: number } {
  const calls: Call[] = [];
  let end = from;
  for (;;) {
    CALL.lastIndex = end;
    const match = CALL.exec(text);
    if (!match) return { calls, end };
    const [all, name = '', args = ''] = match;
    calls.push({
      name: name.toLowerCase(),
      args: args
        .split(',')
        .map(arg => arg.trim())
        .filter(Boolean),
    });
    end += all.length;
  }
}

function hasOuterComma(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) return true;
  }
  return false;
}
