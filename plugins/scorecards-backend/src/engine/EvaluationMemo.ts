import {
  CompiledScorecard,
  EntityFacts,
  evaluateEntity,
  Evaluation,
  EvaluationRequest,
  ExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { readFieldsOf } from './readFields';

/** What to evaluate; the context is made where it is needed. */
export type LazyRequest = Omit<EvaluationRequest, 'context'> & {
  context: () => ExpressionContext;
};

/** An evaluation, and what it was made of. */
interface Remembered {
  /** By variable, in the order of the scorecard's. */
  values: readonly unknown[];
  waived: ReadonlySet<string>;
  /** Milliseconds since the epoch: it holds from then, and until the next check comes into effect. */
  from: number;
  until: number;
  evaluation: Evaluation;
}

/**
 * Evaluations of before, given again as long as everything they read is the same: the entity, the values of its facts, its
 * waivers, and which checks are in effect. Equal facts are the same object: see `FactStore`.
 */
export class EvaluationMemo {
  readonly #remembered = new WeakMap<
    CompiledScorecard,
    WeakMap<object, Remembered>
  >();

  static create(): EvaluationMemo {
    return new EvaluationMemo();
  }

  private constructor() {}

  evaluate(request: LazyRequest): Evaluation {
    const { compiled, entity, facts, waived, now } = request;
    if (readsNow(compiled)) return evaluate(request);
    const ofScorecard = this.#of(compiled);
    const known = ofScorecard.get(entity);
    if (known && stillHolds(known, request)) return known.evaluation;
    const evaluation = evaluate(request);
    ofScorecard.set(entity, {
      values: valuesOf(compiled, facts),
      waived,
      from: now.getTime(),
      until: nextEffect(compiled, now),
      evaluation,
    });
    return evaluation;
  }

  #of(compiled: CompiledScorecard): WeakMap<object, Remembered> {
    const known = this.#remembered.get(compiled);
    if (known) return known;
    const fresh = new WeakMap<object, Remembered>();
    this.#remembered.set(compiled, fresh);
    return fresh;
  }
}

function evaluate({ context, ...request }: LazyRequest): Evaluation {
  return evaluateEntity({ ...request, context: context() });
}

function stillHolds(
  known: Remembered,
  { compiled, facts, waived, now }: LazyRequest,
): boolean {
  const at = now.getTime();
  return (
    at >= known.from &&
    at < known.until &&
    sameSet(known.waived, waived) &&
    valuesOf(compiled, facts).every(
      (values, index) => values === known.values[index],
    )
  );
}

function valuesOf(compiled: CompiledScorecard, facts: EntityFacts): unknown[] {
  return Array.from(
    readFieldsOf(compiled).keys(),
    variable => facts[variable]?.values,
  );
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every(one => b.has(one)));
}

/** When another check comes into effect, milliseconds since the epoch. */
function nextEffect({ checks }: CompiledScorecard, now: Date): number {
  const instants = checks.flatMap(({ check: { effectiveFrom } }) =>
    effectiveFrom === undefined ? [] : [Date.parse(effectiveFrom)],
  );
  return Math.min(Infinity, ...instants.filter(at => at > now.getTime()));
}

const answers = new WeakMap<CompiledScorecard, boolean>();

/** Whether some expression may say something else at another time. A false alarm costs an evaluation. */
function readsNow(compiled: CompiledScorecard): boolean {
  const known = answers.get(compiled);
  if (known !== undefined) return known;
  const answer = compiled.checks.some(({ check }) =>
    /\bnow\b/.test(check.expression),
  );
  answers.set(compiled, answer);
  return answer;
}
