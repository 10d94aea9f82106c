import { LevelCounts } from '@callboard/backstage-plugin-scorecards-common';
import { LevelCounter } from './LevelCounter';

/** Entities per level of a scorecard, by their standings. */
export function countLevels(
  levels: readonly string[],
  standings: Iterable<number>,
): LevelCounts {
  const counter = LevelCounter.create(levels);
  for (const standing of standings) counter.add(levels, standing);
  return counter.toCounts();
}
