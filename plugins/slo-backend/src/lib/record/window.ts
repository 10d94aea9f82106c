import { Range, SourceSum, WindowSum } from '../../database/RecordStore';
import { Cumulative } from './cumulative';

/** What is known of one source of an indicator. */
export interface SourceHistory {
  /** Start of its first bucket ever, seconds since the epoch. */
  firstBucket: number;
  /** End of what it last observed, seconds since the epoch. */
  newestEnd: number;
  /** Everything it counted before an instant. */
  upTo(instant: number): Cumulative;
}

/**
 * What all sources of an indicator counted in a range. Events add up, because sources are disjoint. Observed time is
 * the least of the sources', each counted from its first bucket on: the range is cut where a source begins, and in
 * every part the least of those that had begun is taken. A region that is added today has missed nothing before today,
 * so it must not turn 30 days of a healthy service into unknown; time before the first source of all is unobserved.
 * A source that has been silent for `retiredAfterSeconds` at the end of the range is taken as gone for good.
 *
 * Where a part begins or ends inside a thinned day, the sum carries bounds.
 */
export function windowSum(
  sources: SourceHistory[],
  range: Range,
  retiredAfterSeconds: number,
): WindowSum {
  const parts = sources.map(source =>
    between(source.upTo(range.start), source.upTo(range.end)),
  );
  const add = (pick: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + pick(part), 0);
  const total = add(part => part.value.total);
  const observed = observedByAll(sources, range, retiredAfterSeconds);
  const sum: WindowSum = {
    good: Math.min(
      add(part => part.value.good),
      total,
    ),
    total,
    observedSeconds: observed.value,
  };
  if (!observed.exact || parts.some(part => !part.exact)) {
    sum.bounds = {
      good: [add(part => part.least.good), add(part => part.most.good)],
      total: [add(part => part.least.total), add(part => part.most.total)],
      observedSeconds: [observed.least, observed.most],
    };
  }
  return sum;
}

/** Instants inside a range at which another source begins, and at which the sources must be asked. */
export function beginningsWithin(
  sources: Pick<SourceHistory, 'firstBucket'>[],
  range: Range,
): number[] {
  if (sources.length < 2) {
    return [];
  }
  return sources
    .map(source => source.firstBucket)
    .filter(instant => instant > range.start && instant < range.end)
    .sort((a, b) => a - b);
}

interface Observed {
  value: number;
  least: number;
  most: number;
  exact: boolean;
}

function observedByAll(
  sources: SourceHistory[],
  range: Range,
  retiredAfterSeconds: number,
): Observed {
  const alive = sources.filter(
    source => source.newestEnd > range.end - retiredAfterSeconds,
  );
  const asked = alive.length > 0 ? alive : sources;
  const cuts = [range.start, ...beginningsWithin(asked, range), range.end];
  const observed: Observed = { value: 0, least: 0, most: 0, exact: true };
  cuts.slice(1).forEach((end, i) => {
    const start = cuts[i]!;
    const parts = asked
      .filter(source => source.firstBucket < end)
      .map(source => between(source.upTo(start), source.upTo(end)));
    if (parts.length > 0) {
      const leastOf = (pick: (part: Part) => SourceSum) =>
        Math.min(...parts.map(part => pick(part).observedSeconds));
      observed.value += leastOf(part => part.value);
      observed.least += leastOf(part => part.least);
      observed.most += Math.min(
        leastOf(part => part.most),
        end - start,
      );
      observed.exact &&= parts.every(part => part.exact);
    }
  });
  return observed;
}

interface Part {
  value: SourceSum;
  least: SourceSum;
  most: SourceSum;
  exact: boolean;
}

function between(start: Cumulative, end: Cumulative): Part {
  const least = minus(end.least, start.most);
  const most = minus(end.most, start.least);
  return {
    value: minus(end.value, start.value),
    least,
    most,
    exact: start.least === start.most && end.least === end.most,
  };
}

/** Never below zero: fractions leave noise, and both ends of a range may lie in one thinned day. */
function minus(a: SourceSum, b: SourceSum): SourceSum {
  return {
    good: Math.max(0, a.good - b.good),
    total: Math.max(0, a.total - b.total),
    observedSeconds: Math.max(0, a.observedSeconds - b.observedSeconds),
  };
}
