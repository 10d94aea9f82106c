import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';

/**
 * What the letters and numbers of a result stand for. Where two versions have the same, a row written under one can be read
 * under the other.
 */
export function shapeOf({ levels, checks }: Scorecard): string {
  return JSON.stringify([
    levels,
    checks.map(({ id, level, weight }) => [id, level, weight]),
  ]);
}
