import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { DatadogApi } from '../api/DatadogApi';
import { toFailure } from '../api/failure';
import { Reading, Span } from '../api/series';
import { Expression } from '../query/Expression';
import { cut, halve, join, pointsOf } from './spans';

/** An expression over a span. */
export interface Want {
  expression: Expression;
  span: Span;
}

/** What came of a {@link Want}, and how many other expressions went in the same requests. */
export interface Got {
  outcome: Reading | SourceFailure;
  fusedWith: number;
}

type Outcome = Reading | SourceFailure;

/** Requests of one organisation under way at the same time; its budget paces what they send. */
const CONCURRENCY = 3;
/** With so few points Datadog has no reason to coarsen: what comes coarse then exists no finer. */
const FEW_POINTS = 12;
/** An interval that only seems coarse is looked into above so many points. */
const MANY_POINTS = 300;
/** Failures that say nothing about the health of the organisation's API. One slow query does not either. */
const NOT_ITS_HEALTH = new Set([
  'too-coarse',
  'off-grid',
  'unexpected-answer',
  'too-large',
  'timeout',
]);

/** True for a failure that may be one query's fault, so that its companions deserve a request of their own. */
const isOnes = ({ data, code }: SourceFailure) =>
  data === 'invalid' || NOT_ITS_HEALTH.has(code);

/**
 * The requests to one organisation in one fetch: equal wants are sent once, wants over the same span go together, long
 * spans go in parts. When the API itself fails, what still waits fails at once instead of each by its own time-out.
 */
export class Lane {
  readonly #api: DatadogApi;
  readonly #signal: AbortSignal;
  #down: SourceFailure | undefined;

  constructor(api: DatadogApi, signal: AbortSignal) {
    this.#api = api;
    this.#signal = signal;
  }

  /** @returns what came, in the order of the wants */
  async read(wants: Want[]): Promise<Got[]> {
    const batches = this.#batches(wants);
    const got = new Map<string, Got>();
    const waiting = [...batches];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { span, expressions } = next;
        const outcomes = await this.#readSpan(expressions, span);
        expressions.forEach((expression, i) => {
          const outcome = outcomes[i];
          if (outcome) {
            const fusedWith = expressions.length - 1;
            got.set(keyOf({ expression, span }), { outcome, fusedWith });
          }
        });
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return wants.flatMap(want => got.get(keyOf(want)) ?? []);
  }

  #batches(wants: Want[]): { span: Span; expressions: Expression[] }[] {
    const unique = new Map(wants.map(want => [keyOf(want), want]));
    const bySpan = new Map<
      string,
      { span: Span; expressions: Expression[] }[]
    >();
    for (const { span, expression } of unique.values()) {
      const key = JSON.stringify(span);
      const batches = bySpan.get(key) ?? [];
      const last = batches.at(-1);
      if (last && this.#api.fits([...last.expressions, expression])) {
        last.expressions.push(expression);
      } else {
        batches.push({ span, expressions: [expression] });
      }
      bySpan.set(key, batches);
    }
    return [...bySpan.values()].flat();
  }

  async #readSpan(expressions: Expression[], span: Span): Promise<Outcome[]> {
    const outcomes = new Map<Expression, Outcome>(
      expressions.map(expression => [expression, { series: [] }]),
    );
    for (const part of cut(span)) {
      // What failed in one part is not asked for in the next.
      const going = expressions.filter(
        expression => !(outcomes.get(expression) instanceof SourceFailure),
      );
      if (going.length === 0) break;
      const next = await this.#readPart(going, part);
      going.forEach((expression, i) => {
        const before = outcomes.get(expression);
        if (before) outcomes.set(expression, joinOutcomes(before, next[i]));
      });
    }
    return [...outcomes.values()];
  }

  async #readPart(expressions: Expression[], span: Span): Promise<Outcome[]> {
    try {
      if (this.#down) throw this.#down;
      const readings = await this.#api.query(expressions, span, this.#signal);
      return await Promise.all(
        readings.map((reading, i) =>
          this.#refine(expressions[i]!, span, reading),
        ),
      );
    } catch (error) {
      const failure = toFailure(error);
      if (!isOnes(failure)) this.#down = failure;
      if (expressions.length === 1 || !isOnes(failure)) {
        return expressions.map(() => failure);
      }
      const middle = Math.ceil(expressions.length / 2);
      return [
        ...(await this.#readPart(expressions.slice(0, middle), span)),
        ...(await this.#readPart(expressions.slice(middle), span)),
      ];
    }
  }

  /** Reads a coarse answer again in smaller parts, until it comes in the interval that was asked for. */
  async #refine(
    expression: Expression,
    span: Span,
    { series, coarse }: Reading,
  ): Promise<Outcome> {
    if (!coarse) return { series };
    if (pointsOf(span) > (coarse.certain ? FEW_POINTS : MANY_POINTS)) {
      const [first, second] = halve(span);
      const [before] = await this.#readPart([expression], first);
      const [after] = await this.#readPart([expression], second);
      return before ? joinOutcomes(before, after) : { series };
    }
    if (!coarse.certain) return { series };
    return new SourceFailure(
      'source-error',
      'too-coarse',
      `Datadog answers in intervals of ${coarse.interval} s where ${span.width} s are needed`,
    );
  }
}

function keyOf({ expression, span }: Want): string {
  return JSON.stringify([expression.text, span.from, span.to, span.width]);
}

function joinOutcomes(before: Outcome, after: Outcome | undefined): Outcome {
  if (before instanceof SourceFailure || !after) return before;
  return after instanceof SourceFailure ? after : join(before, after);
}
