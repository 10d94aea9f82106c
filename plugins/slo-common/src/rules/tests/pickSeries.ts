import { promqlMetricOf, PromqlSelector } from '../../promql';
import { isMatchable, satisfies } from '../promql/satisfies';
import { equalityMatchers } from '../promql/text';
import { sampleValues } from './sampleValues';

/** A series made up for a test, and which selectors it answers. */
export interface MadeSeries {
  /** As promtool reads it, `a{b="c"}`. */
  text: string;
  /** How many selectors of each list it answers. */
  hits: number[];
}

/** Beyond this many combinations of labels, nothing is tried. */
const MAX_COMBINATIONS = 5_000;

/**
 * Series that some of the selectors match, one per set of lists they answer.
 *
 * @param lists - lists of selectors; hits are counted per list
 * @returns undefined where no series can be made up: a metric without a fixed name, a pattern only RE2 knows, too many
 *   combinations
 */
export function pickSeries(
  lists: PromqlSelector[][],
): MadeSeries[] | undefined {
  const names = lists.flat().map(promqlMetricOf);
  if (names.includes(undefined)) {
    return undefined;
  }
  try {
    const picked = new Map<string, MadeSeries>();
    for (const name of new Set(names)) {
      for (const series of candidates(name ?? '', lists)) {
        const key = series.hits.join();
        if (series.hits.some(Boolean) && !picked.has(key)) {
          picked.set(key, series);
        }
      }
    }
    return [...picked.values()];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** @throws RangeError for too many combinations */
function candidates(name: string, lists: PromqlSelector[][]): MadeSeries[] {
  const matchers = lists
    .flat()
    .filter(selector => promqlMetricOf(selector) === name)
    .flatMap(selector => selector.matchers)
    .filter(({ label }) => label !== '__name__');
  const labels = [...new Set(matchers.map(({ label }) => label))];
  const combinations = labels.reduce<Record<string, string>[]>(
    (rows, label) => {
      const about = matchers.filter(matcher => matcher.label === label);
      const tried = sampleValues(about.map(({ value }) => value)).filter(
        value => about.every(matcher => isMatchable(value, matcher)),
      );
      // Of the values that the same matchers accept, one is enough.
      const values = new Map(
        tried
          .reverse()
          .map(value => [
            about.map(matcher => satisfies(value, matcher)).join(),
            value,
          ]),
      );
      const wider = rows.flatMap(row =>
        [...values.values()].map(value => ({ ...row, [label]: value })),
      );
      if (wider.length > MAX_COMBINATIONS) {
        throw new RangeError('too many combinations of labels');
      }
      return wider;
    },
    [{}],
  );
  return combinations.map(row => ({
    text: toText(name, row),
    hits: lists.map(
      list => list.filter(selector => answers(name, row, selector)).length,
    ),
  }));
}

/** Whether a series is one that a selector asks for. @throws SyntaxError for a pattern that only RE2 knows */
export function answers(
  name: string,
  row: Record<string, string>,
  selector: PromqlSelector,
): boolean {
  return (
    promqlMetricOf(selector) === name &&
    selector.matchers.every(
      matcher =>
        matcher.label === '__name__' ||
        satisfies(row[matcher.label] ?? '', matcher),
    )
  );
}

function toText(name: string, row: Record<string, string>): string {
  const labels = Object.entries(row).filter(([, value]) => value !== '');
  return /^[a-zA-Z_:][\w:]*$/.test(name)
    ? `${name}${
        labels.length > 0 ? equalityMatchers(Object.fromEntries(labels)) : ''
      }`
    : equalityMatchers({ __name__: name, ...Object.fromEntries(labels) });
}
