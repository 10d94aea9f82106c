import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { Call, Expression, Term } from './Expression';

/** Seconds between two events where nothing else is said. */
const DEFAULT_STEP = 60;

/** A value per step. */
export interface GaugeExpression {
  expression: Expression;
  /** Seconds; divides the bucket. */
  step: number;
}

const refuse = (code: string, message: string) =>
  new SourceFailure('invalid', code, message);

/**
 * Brings a query to one value per step, never interpolated: `.rollup(<method>, <step>).fill(null)` on each of its metric
 * queries. The method is the document's; without one it is `sum` for counts and `avg` for the rest. Percentiles take
 * none.
 * https://docs.datadoghq.com/dashboards/functions/rollup/
 * https://docs.datadoghq.com/dashboards/functions/interpolation/
 *
 * @param interval - `spec.interval`, seconds; else the interval of the query's own rollup, else 60
 * @throws SourceFailure `invalid`
 */
export function gaugeExpression(
  text: string,
  bucketSeconds: number,
  interval?: number,
): GaugeExpression {
  const expression = Expression.parse(text);
  const written = new Set<number>();
  if (interval !== undefined) written.add(interval);
  expression.withCalls(({ calls }) => {
    if (interval === undefined) intervalsOf(calls).forEach(n => written.add(n));
    return calls;
  });
  const step = [...written][0] ?? DEFAULT_STEP;
  if (written.size > 1 || step < 1 || bucketSeconds % step !== 0) {
    throw refuse(
      'bad-interval',
      `the interval of the query (${[...written].join(
        ', ',
      )} s) must be one that divides its bucket of ${bucketSeconds} s`,
    );
  }
  return { expression: expression.withCalls(term => at(term, step)), step };
}

const isNumber = (arg: string) => /^\d+$/.test(arg);

function intervalsOf(calls: Call[]): number[] {
  return calls
    .filter(({ name }) => name === 'rollup')
    .flatMap(({ args }) => args.filter(isNumber).map(Number));
}

function at({ aggregator, calls }: Term, step: number): Call[] {
  const fill = calls.find(({ name }) => name === 'fill');
  if (fill && /^(linear|last)/.test(fill.args[0] ?? '')) {
    throw refuse(
      'interpolates',
      `.fill(${fill.args[0]}) makes up values, expected .fill(null)`,
    );
  }
  const rollup = calls.find(({ name }) => name === 'rollup');
  const counts = calls.some(({ name }) => name === 'as_count');
  const method =
    rollup?.args.find(arg => !isNumber(arg)) ?? (counts ? 'sum' : 'avg');
  const percentile = /^p\d/.test(aggregator);
  return [
    ...calls.filter(call => call !== rollup && call !== fill),
    {
      name: 'rollup',
      args: percentile ? [String(step)] : [method, String(step)],
    },
    fill ?? { name: 'fill', args: ['null'] },
  ];
}
