import { TrendPoint } from '@callboard/backstage-plugin-scorecards-common';
import { StandingSpan } from '../board';
import { LevelCounter } from '../tally/LevelCounter';

/** How an entity stood, with the levels of the version it was judged under. */
export interface LevelledSpan {
  levels: readonly string[];
  result: Pick<
    StandingSpan,
    'valid_from' | 'valid_to' | 'standing' | 'passed' | 'applicable'
  >;
}

/** What changes at a point: what begins to hold there less what ends. */
class Change {
  readonly levels: LevelCounter;
  entities = 0;
  passed = 0;
  applicable = 0;

  constructor(levels: readonly string[]) {
    this.levels = LevelCounter.create(levels);
  }

  add({ levels, result }: LevelledSpan, times: 1 | -1): void {
    this.levels.add(levels, result.standing, times);
    this.entities += times;
    this.passed += times * result.passed;
    this.applicable += times * result.applicable;
  }

  merge(other: Change): void {
    this.levels.merge(other.levels);
    this.entities += other.entities;
    this.passed += other.passed;
    this.applicable += other.applicable;
  }
}

/** Instants at equal distances, the first and the last included; milliseconds since the epoch. */
export function instantsBetween(from: Date, to: Date, points: number) {
  const step = (to.getTime() - from.getTime()) / (points - 1);
  return Array.from({ length: points }, (_, index) =>
    index === points - 1
      ? to.getTime()
      : Math.round(from.getTime() + index * step),
  );
}

/** The first of some instants, in order, that is not before another one. */
function firstFrom(instants: readonly number[], at: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((instants[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Entities per level at each instant. Every span is looked at once, however many instants it holds at.
 *
 * @param levels - that are told also where nothing stands there
 * @param instants - in order, milliseconds since the epoch
 */
export function toPoints(
  spans: Iterable<LevelledSpan>,
  levels: readonly string[],
  instants: readonly number[],
): TrendPoint[] {
  const changes = Array.from(
    { length: instants.length + 1 },
    () => new Change(levels),
  );
  for (const span of spans) {
    const { valid_from: from, valid_to: to } = span.result;
    const begin = firstFrom(instants, Date.parse(from));
    const end =
      to === null ? instants.length : firstFrom(instants, Date.parse(to));
    if (begin < end) {
      changes[begin]?.add(span, 1);
      changes[end]?.add(span, -1);
    }
  }
  const sum = new Change(levels);
  return instants.map((instant, index) => {
    const change = changes[index];
    if (change) sum.merge(change);
    const { entities, passed, applicable } = sum;
    return {
      at: new Date(instant).toISOString(),
      entities,
      levels: sum.levels.toCounts(),
      score: applicable > 0 && entities > 0 ? passed / applicable : null,
    };
  });
}
