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

type Extent = Pick<
  TimeChartProps,
  'points' | 'ideal' | 'references' | 'include' | 'fromLowest' | 'until'
>;

function valueDomainOf(props: Extent): readonly [number, number] {
  const { points, ideal, references = [], include = [], fromLowest } = props;
  const values = [
    ...points.flatMap(p => [p.value, ...(p.bounds ?? [])]),
    ...include,
    ...references.map(r => r.value),
    ideal?.from.value,
    ideal?.to.value,
  ].filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  const lowest = Math.min(...(values.length ? values : [0]));
  const low = fromLowest ? lowest : Math.min(0, lowest);
  const high = Math.max(...(values.length ? values : [1]));
  // A little air above the highest bar or line, none below zero.
  const air = (high - low || 1e-6) * 0.04;
  return [low < 0 || fromLowest ? low - air : low, high + air];
}

/** The scales for the points, with everything that must be in sight. */
export function chartLayout(
  props: Extent,
  width: number,
  height: number,
): ChartLayout {
  const { points, until = 0 } = props;
  const valueDomain = valueDomainOf(props);
  const timeDomain = [
    points[0]?.start ?? 0,
    Math.max(points[points.length - 1]?.end ?? 1, until),
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
