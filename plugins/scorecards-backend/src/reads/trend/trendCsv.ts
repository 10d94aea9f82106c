import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import {
  Trend,
  TrendPoint,
} from '@callboard/backstage-plugin-scorecards-common';

/** A trend as CSV, one line per point. */
export function trendCsv({ points, levels, scorecard }: Trend): string {
  const all = new Set(
    [...levels].concat(
      points.flatMap(point => Object.keys(point.levels.levels)),
    ),
  );
  return toCsv(points, [
    { header: 'at', value: ({ at }: TrendPoint) => at },
    { header: 'scorecard', value: () => scorecard },
    { header: 'entities', value: ({ entities }) => entities },
    ...[...all].map(level => ({
      header: level,
      value: (point: TrendPoint) => point.levels.levels[level] ?? 0,
    })),
    { header: 'none', value: point => point.levels.none },
    { header: 'unproven', value: point => point.levels.unproven },
    { header: 'score', value: ({ score }) => score },
  ]);
}
