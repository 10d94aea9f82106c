import { Matcher, Selector } from './selector';
import { Token, tokenize } from './tokens';

/** The query is not one whose deltas per series can be shown. The message says why and what to write instead. */
export class NotACounterError extends Error {
  readonly code = 'not-a-counter';
}

const EXPECTED =
  'with counter: true, expected a counter such as http_requests_total{job="x"}, a sum(…) of one, or several joined by +';

/** By the naming convention `level:metric:operations` such a recorded series is no longer a growing counter. */
const NOT_GROWING =
  /:.*(rate|irate|increase|delta|deriv|avg|ratio|quantile|percent|p\d\d)/i;

class Parser {
  readonly #tokens: Token[];
  #next = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  parse(): Selector[] {
    const selectors = this.#sum();
    const left = this.#tokens[this.#next];
    if (left) throw this.#unexpected(left);
    return selectors;
  }

  #sum(): Selector[] {
    const selectors = this.#term();
    while (this.#take('+')) selectors.push(...this.#term());
    return selectors;
  }

  #term(): Selector[] {
    if (this.#take('(')) return this.#closing(this.#sum());
    const token = this.#tokens[this.#next];
    const after = this.#tokens[this.#next + 1]?.text ?? '';
    if (token?.kind !== 'name' || !/^(\(|by|without)$/i.test(after)) {
      return [this.#selector()];
    }
    if (token.text.toLowerCase() !== 'sum') {
      throw new NotACounterError(
        `${token.text}(…) does not show the deltas of each series: ${EXPECTED}`,
      );
    }
    this.#next += 1;
    this.#grouping();
    this.#expect('(');
    const inner = this.#closing(this.#sum());
    this.#grouping();
    return inner;
  }

  #closing(selectors: Selector[]): Selector[] {
    this.#expect(')');
    return selectors;
  }

  #grouping(): void {
    if (!/^(by|without)$/i.test(this.#tokens[this.#next]?.text ?? '')) return;
    this.#next += 1;
    this.#expect('(');
    while (!this.#take(')')) {
      this.#next += 1;
      if (!this.#take(',') && this.#tokens[this.#next]?.text !== ')') {
        throw this.#unexpected(this.#tokens[this.#next]);
      }
    }
  }

  #selector(): Selector {
    const token = this.#tokens[this.#next];
    let name: string | undefined;
    if (token?.kind === 'name') {
      name = token.text;
      this.#next += 1;
    } else if (token?.text !== '{') {
      throw this.#unexpected(token);
    }
    if (name !== undefined && NOT_GROWING.test(name)) {
      throw new NotACounterError(
        `${name} is by its name a recorded rate or ratio, not a growing counter`,
      );
    }
    return { name, matchers: this.#take('{') ? this.#matchers() : [] };
  }

  #matchers(): Matcher[] {
    const matchers: Matcher[] = [];
    while (!this.#take('}')) {
      matchers.push(this.#matcher());
      if (!this.#take(',') && this.#tokens[this.#next]?.text !== '}') {
        throw this.#unexpected(this.#tokens[this.#next]);
      }
    }
    return matchers;
  }

  #matcher(): Matcher {
    const label = this.#tokens[this.#next];
    const op = this.#tokens[this.#next + 1]?.text;
    const value = this.#tokens[this.#next + 2];
    // {"metric.name"} of Prometheus 3
    if (label?.kind === 'string' && (op === ',' || op === '}')) {
      this.#next += 1;
      return { label: '__name__', op: '=', quoted: label.text };
    }
    if (!label || label.kind === 'symbol') throw this.#unexpected(label);
    if (op !== '=' && op !== '!=' && op !== '=~' && op !== '!~') {
      throw this.#unexpected(this.#tokens[this.#next + 1]);
    }
    if (value?.kind !== 'string') throw this.#unexpected(value);
    this.#next += 3;
    return { label: label.text, op, quoted: value.text };
  }

  #take(text: string): boolean {
    if (this.#tokens[this.#next]?.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected(this.#tokens[this.#next]);
  }

  #unexpected(token: Token | undefined): NotACounterError {
    if (token?.text.startsWith('[')) {
      return new NotACounterError(
        `The range ${token.text} is not a counter: ${EXPECTED}`,
      );
    }
    const what = token
      ? `"${token.text}" at character ${token.position + 1}`
      : 'the end of the query';
    return new NotACounterError(`Unexpected ${what}: ${EXPECTED}`);
  }
}

/**
 * Reads the counters that a query adds up: a selector, `sum`, `sum by` or `sum without` of such, and `+` between them.
 *
 * All of these are sums over series, and deltas may only be taken below a sum: so the selectors are all that is left
 * of the query, and the grouping does not matter, as everything is added up in the end. Anything else (`rate`,
 * ranges, `offset`, other operators) either is no counter any more or hides its resets.
 *
 * @throws NotACounterError
 */
export function parseCounterExpression(query: string): Selector[] {
  const { tokens, rest } = tokenize(query);
  if (rest !== undefined) {
    throw new NotACounterError(
      `Cannot read the query from "${rest.slice(0, 20)}": ${EXPECTED}`,
    );
  }
  return new Parser(tokens).parse();
}
