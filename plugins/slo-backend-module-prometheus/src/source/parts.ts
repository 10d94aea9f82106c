import {
  MetricQuery,
  NotACounterError,
  parsePromql,
  printPromqlSelector,
  promqlCountersOf,
  PromqlSyntaxError,
  promqlTextOf,
} from '@callboard/backstage-plugin-slo-common';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { BucketGrid } from '../lib/buckets';
import { withNumericLes } from '../promql/selector';
import { spellLe } from '../promql/numericLe';
import { Instance, Instances } from './Instances';
import { CounterWant, StepsWant } from './want';

/** What a query of the document is for. */
export type Role = 'good' | 'bad' | 'total' | 'raw' | 'value';

interface AnyPart {
  role: Role;
  metric: MetricQuery;
  /** As the document has it. */
  text: string;
}

/** A query that adds up counters. */
export interface CounterPart extends AnyPart {
  terms: Array<{ want: CounterWant; factor: number }>;
}

/** A query that is evaluated per step. */
export interface StepsPart extends AnyPart {
  want: StepsWant;
}

const keyOf = (
  how: string,
  { id }: Instance,
  { from, to, width }: BucketGrid,
  text: string,
) => [how, id, from, to, width, text].join(' ');

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Finds out what has to be read for queries; what several need is wanted once. */
export class PartPlanner {
  readonly #instances: Instances;
  readonly #stepSeconds: number;
  readonly #counters = new Map<string, CounterWant>();

  constructor(instances: Instances, stepSeconds: number) {
    this.#instances = instances;
    this.#stepSeconds = stepSeconds;
  }

  /** @throws SourceFailure `invalid` */
  counters(
    role: Role,
    metric: MetricQuery,
    grid: BucketGrid,
    watched: boolean,
  ): CounterPart {
    const instance = this.#instances.of(metric);
    const text = promqlOf(metric);
    const terms = readable(() => promqlCountersOf(parsePromql(text)));
    return {
      role,
      metric,
      text,
      terms: terms.map(({ selector: asked, factor }) => {
        const selector = withNumericLes(asked);
        const key = keyOf(
          'counter',
          instance,
          grid,
          printPromqlSelector(selector),
        );
        const want: CounterWant = this.#counters.get(key) ?? {
          kind: 'counter',
          key,
          instance,
          grid,
          selector,
          watched,
        };
        want.watched ||= watched;
        this.#counters.set(key, want);
        return { want, factor };
      }),
    };
  }

  /** @throws SourceFailure `invalid` */
  steps(role: Role, metric: MetricQuery, grid: BucketGrid): StepsPart {
    const instance = this.#instances.of(metric);
    const text = promqlOf(metric);
    const step = greatestCommonDivisor(this.#stepSeconds, grid.width);
    const { sent, expr } = readable(() => {
      const spelt = spellLe(text, parsePromql(text));
      return { sent: spelt, expr: parsePromql(spelt) };
    });
    const key = keyOf(`steps ${step}`, instance, grid, sent);
    const want: StepsWant = {
      kind: 'steps',
      key,
      instance,
      grid,
      text: sent,
      expr,
      step,
    };
    return { role, metric, text, want };
  }
}

/** @throws SourceFailure `invalid` when the text of the query is missing */
function promqlOf({ spec }: MetricQuery): string {
  const text = promqlTextOf(spec);
  if (text !== undefined) return text;
  throw new SourceFailure(
    'invalid',
    'missing-query',
    'metricSource.spec.query must be a PromQL query',
  );
}

function readable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (
      error instanceof NotACounterError ||
      error instanceof PromqlSyntaxError
    ) {
      throw new SourceFailure('invalid', error.code, error.message);
    }
    throw error;
  }
}
