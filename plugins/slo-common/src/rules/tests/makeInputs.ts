import { barePromql, PromqlExpr, PromqlSelector } from '../../promql';
import { MeasuredObjective } from '../Judged';
import { RECORDED } from '../names';
import { equalityMatchers, formatNumber } from '../promql/text';
import { MeasuredSli } from '../sli/MeasuredSli';
import { counter, gauge, Stretch } from './notation';
import { MadeSeries, pickSeries } from './pickSeries';

/** A series that a test feeds. */
export interface InputSeries {
  series: string;
  values: string;
}

/** How bad things are for how many samples: the share of bad events, 0..1. */
export type Course = { samples: number; error: number }[];

/** Makes series for a course of events. */
export interface Inputs {
  /** Whether the series are those the query asks for; otherwise what is recorded from it is fed. */
  fromQuery: boolean;
  make(course: Course): InputSeries[];
}

/** Events per sample: so many that each share of bad ones in a test is a whole number of events. */
const EVENTS = 1e12;

/** Functions that give values where there are no series. */
const OUT_OF_NOTHING = ['vector', 'absent', 'absent_over_time', 'time'];

/** Whether a query may give values though no series are fed, so that recorded series cannot be fed in its place. */
export function givesValuesOfItsOwn({ made }: MeasuredSli): boolean {
  const queries = made.kind === 'value' ? [made.query] : made.queries;
  return queries.some(
    ({ functions, selectors }) =>
      selectors.length === 0 ||
      OUT_OF_NOTHING.some(name => functions.has(name)),
  );
}

/**
 * How a test feeds an objective: with series made up for the selectors of its queries or, where these are too free,
 * with the series that are recorded from them. Undefined where neither is possible.
 *
 * @param others - the other components of a composite
 */
export function makeInputs(
  part: MeasuredObjective,
  others: MeasuredObjective[],
): Inputs | undefined {
  return fromSelectors(part, others) ?? fromRecorded(part);
}

/** The selectors by which an objective counts. */
export function selectorsOf({
  sli: { made },
}: MeasuredObjective): PromqlSelector[] {
  return made.kind === 'value'
    ? made.query.selectors
    : made.queries.flatMap(({ selectors }) => selectors);
}

function fromSelectors(
  { sli }: MeasuredObjective,
  others: MeasuredObjective[],
): Inputs | undefined {
  // What is fed for one component must not count for another.
  const foreign = others.flatMap(selectorsOf);
  const { made } = sli;
  if (made.kind === 'value') {
    const selector = lonelySelector(made.query.expr);
    const [series] =
      (selector && pickSeries([[selector], foreign]))?.filter(
        ({ hits }) => hits.join() === '1,0',
      ) ?? [];
    return (
      series && {
        fromQuery: true,
        make: course => [
          {
            series: series.text,
            values: gauge(
              course.map(({ samples, error }) => ({
                samples,
                value: Number(formatNumber(made.valueFor(error))),
              })),
            ),
          },
        ],
      }
    );
  }
  const { part, partSelectors, totalSelectors } = made;
  const picked =
    partSelectors &&
    totalSelectors &&
    pickSeries([partSelectors, totalSelectors, foreign]);
  const write = sli.kind === 'counter' ? counter : gauge;
  const plan = picked && planEvents(picked);
  return (
    plan && {
      fromQuery: true,
      make: course => {
        const values = (of: (share: number) => number): Stretch[] =>
          course.map(({ samples, error }) => ({
            samples,
            value: Math.round(of(part === 'bad' ? error : 1 - error) * EVENTS),
          }));
        return [
          { series: plan.part.text, values: write(values(share => share)) },
          {
            series: plan.rest.text,
            values: write(
              values(share => (plan.partIsInTotal ? 1 - share : 1)),
            ),
          },
        ];
      },
    }
  );
}

/**
 * One series for the good (or bad) events and one for the rest of all: either the former are among all, and the latter
 * are the others; or they are metrics of their own.
 */
function planEvents(
  picked: MadeSeries[],
): { part: MadeSeries; rest: MadeSeries; partIsInTotal: boolean } | undefined {
  const find = (...hits: number[]) =>
    picked.find(series => series.hits.join() === hits.join());
  const rest = find(0, 1, 0);
  const inTotal = find(1, 1, 0);
  const part = inTotal ?? find(1, 0, 0);
  return part && rest && { part, rest, partIsInTotal: part === inTotal };
}

/** Aggregations of one series that give its value. */
const KEEPS_VALUES = ['sum', 'avg', 'min', 'max'];

/** The selector of a query that is nothing else, or its sum, average, least or greatest value. */
function lonelySelector(expr: PromqlExpr): PromqlSelector | undefined {
  const inner = barePromql(expr);
  if (inner.kind === 'selector') return inner;
  if (inner.kind !== 'aggregation' || !KEEPS_VALUES.includes(inner.op)) {
    return undefined;
  }
  const [body, ...more] = inner.args;
  return body && more.length === 0 ? lonelySelector(body) : undefined;
}

function fromRecorded({ labels, sli }: MeasuredObjective): Inputs | undefined {
  const { made, kind } = sli;
  if (kind === 'counter' || givesValuesOfItsOwn(sli)) {
    return undefined;
  }
  const matchers = equalityMatchers(labels);
  const fed = (
    name: string,
    course: Course,
    of: (error: number) => number,
  ) => ({
    series: `${name}${matchers}`,
    values: gauge(
      course.map(({ samples, error }) => ({ samples, value: of(error) })),
    ),
  });
  const isBinary = made.kind === 'value' && made.binary;
  return {
    fromQuery: false,
    make: course =>
      kind === 'counts'
        ? [
            fed(RECORDED.totalStep, course, () => EVENTS),
            fed(RECORDED.badStep, course, error => Math.round(error * EVENTS)),
          ]
        : [
            fed(RECORDED.errorStep, course, error =>
              isBinary ? Math.ceil(error) : error,
            ),
          ],
  };
}
