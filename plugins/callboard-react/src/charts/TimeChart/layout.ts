import { linearScale, Scale } from '../scale';
import { TimeChartProps } from './types';

/** Room for the axes, pixels. */
export const MARGIN = { top: 14, right: 12, bottom: 22, left: 52 };

/** Everything needed to place something on the chart. */
export interface ChartLayout {
  width: number;
  height: number;
  x: Scale;
  y: Scale;
  timeDomain: readonly [number, number];
  valueDomain: readonly [number, number];
}

/** The scales for the points, with everything that must be in sight. */
export function chartLayout(
  props: Pick<TimeChartProps, 'points' | 'ideal' | 'references' | 'include'>,
  width: number,
  height: number,
): ChartLayout {
  const { points, ideal, references = [], include = [] } = props;
  const values = [
    ...points.flatMap(p => [p.value, ...(p.bounds ?? [])]),
    ...include,
    ...references.map(r => r.value),
    ideal?.from.value,
    ideal?.to.value,
  ].filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  const low = Math.min(0, ...values);
  const high = Math.max(...(values.length ? values : [1]));
  // A little air above the highest bar or line, none below zero.
  const air = (high - low) * 0.04;
  const valueDomain = [low < 0 ? low - air : low, high + air] as const;
  const timeDomain = [
    points[0]?.start ?? 0,
    points[points.length - 1]?.end ?? 1,
  ] as const;
  return {
    width,
    height,
    timeDomain,
    valueDomain,
    x: linearScale(timeDomain, [MARGIN.left, width - MARGIN.right]),
    y: linearScale(valueDomain, [height - MARGIN.bottom, MARGIN.top]),
  };
}
