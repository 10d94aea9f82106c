import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { Call, Expression, Term } from './Expression';

/** How a query is to be brought to counts. */
export interface CountOptions {
  /** Seconds. */
  width: number;
  /** As the document has it. */
  counter: boolean;
}

const SUMS = /^(sum|count|count\(.*\))$/;
/** Sums and differences of counts are counts; `default_zero` says that absence is zero. */
const GLUE = /^(\s|[-+()]|default_zero\()*$/;

const isZero = (arg: string | undefined) => arg === 'zero' || arg === '0';

const refuse = (code: string, message: string) =>
  new SourceFailure('invalid', code, message);

/**
 * Brings a query to counts per interval of exactly the given width: `.as_count().rollup(sum, <width>).fill(null)` on
 * each of its metric queries. `.as_count()` makes Datadog add up and not interpolate; a sum over time may be cut into
 * other intervals without changing its meaning, so a rollup of the document's own is replaced.
 *
 * In sums of several, holes of counts are aligned as 0, which `.fill(null)` must not take away: in `a + b` the errors of
 * `a` would vanish wherever `b` has none.
 * https://docs.datadoghq.com/dashboards/functions/interpolation/
 * https://docs.datadoghq.com/metrics/custom_metrics/type_modifiers/
 * https://docs.datadoghq.com/dashboards/functions/rollup/
 *
 * Counts of Datadog are deltas already, per series and below any sum, which is what `counter: true` asks for. But on a
 * gauge `.as_count()` has no effect: with `counter: true` the document must write it itself and so vouch for the type.
 *
 * @throws SourceFailure `invalid`
 */
export function countExpression(
  text: string,
  options: CountOptions,
): Expression {
  const expression = Expression.parse(text);
  const foreign = expression.glue.find(glue => !GLUE.test(glue));
  if (foreign !== undefined) {
    throw refuse(
      'not-a-count',
      `only sums, differences and default_zero() of counts are counts, not "${foreign.trim()}"`,
    );
  }
  const alone = expression.terms.length === 1;
  return expression.withCalls(term => countCalls(term, alone, options));
}

function countCalls(
  term: Term,
  alone: boolean,
  { width, counter }: CountOptions,
): Call[] {
  const { aggregator, calls, head } = term;
  if (!SUMS.test(aggregator)) {
    throw refuse(
      'not-a-count',
      `${head} must begin with sum: (or count: of a distribution), not ${aggregator}:`,
    );
  }
  calls.forEach(checkCall);
  if (counter && !calls.some(({ name }) => name === 'as_count')) {
    throw refuse(
      'counter-needs-as-count',
      `With counter: true ${head} must end with .as_count(), which shows that it is a count; a growing gauge cannot be counted`,
    );
  }
  const zero = calls.some(
    ({ name, args }) => name === 'fill' && isZero(args[0]),
  );
  const counts = [
    { name: 'as_count', args: [] },
    { name: 'rollup', args: ['sum', String(width)] },
  ];
  if (zero) return [...counts, { name: 'fill', args: ['zero'] }];
  return alone ? [...counts, { name: 'fill', args: ['null'] }] : counts;
}

function checkCall({ name, args: [first = ''] }: Call): void {
  switch (name) {
    case 'as_count':
      return;
    case 'rollup':
      if (first === 'sum' || /^\d*$/.test(first)) return;
      throw refuse(
        'not-a-count',
        `.rollup(${first}) does not count, expected .rollup(sum)`,
      );
    case 'fill':
      if (first === 'null' || isZero(first)) return;
      throw refuse(
        'interpolates',
        `.fill(${first}) makes up values, expected .fill(null) or .fill(zero)`,
      );
    default:
      throw refuse('not-a-count', `.${name}() does not give a count`);
  }
}
