import {
  formatRatio,
  TimeChartMark,
  TimeChartPart,
  TimeChartPoint,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Trend,
  TrendPoint,
} from '@callboard/backstage-plugin-scorecards-common';
import { countOf, standingLook, standingsOf } from '../words/standings';

const DAY = 24 * 3_600_000;

/** The standings of a trend, from the bottom of the chart up: the highest level first. */
export function trendParts(levels: readonly string[]): TimeChartPart[] {
  return standingsOf(levels).map(standing => {
    const { label, ...look } = standingLook(levels, standing);
    return { name: label, ...look };
  });
}

/**
 * Points of a chart from what was counted at instants: each holds until the next one, the last one for as long as the one
 * before it.
 */
export function holdUntilNext<P extends { at: string }>(
  points: readonly P[],
  valueOf: (point: P) => Pick<TimeChartPoint, 'value' | 'parts'>,
): TimeChartPoint[] {
  const at = points.map(point => Date.parse(point.at));
  return points.map((point, index) => {
    const start = at[index] ?? 0;
    const before = at[index - 1];
    const step = before === undefined ? DAY : start - before;
    return {
      start,
      end: at[index + 1] ?? start + step,
      ...valueOf(point),
    };
  });
}

/** A trend as a stack; where nothing was evaluated there is a gap. */
export function trendPoints({ levels, points }: Trend): TimeChartPoint[] {
  const standings = standingsOf(levels);
  return holdUntilNext(points, point => ({
    value: point.entities > 0 ? point.entities : null,
    parts: standings.map(standing => countOf(point.levels, standing)),
  }));
}

/** When the rules changed, between the first and the last point of a trend. */
export function versionMarks({
  points,
  versions,
}: Pick<Trend, 'points' | 'versions'>): TimeChartMark[] {
  const from = Date.parse(points[0]?.at ?? '');
  const to = Date.parse(points[points.length - 1]?.at ?? '');
  return versions
    .filter(({ changes }) => changes.length > 0)
    .map(({ version, from: at, changes }) => ({
      id: version,
      at: Date.parse(at),
      kind: 'rules changed',
      shape: 'gear' as const,
      title: changes.join('; '),
    }))
    .filter(({ at }) => at >= from && at <= to);
}

/** One point in words: "41 gold, 3 unproven; score 82 %". */
export function trendPointWords(
  levels: readonly string[],
  { entities, levels: counts, score }: TrendPoint,
): string {
  if (entities === 0) {
    return 'nothing is known';
  }
  const parts = standingsOf(levels)
    .map(standing => ({
      count: countOf(counts, standing),
      ...standingLook(levels, standing),
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => `${count} ${label}`);
  return `${parts.join(', ')}; score ${formatRatio(score)}`;
}
