import { ChartLayout } from './layout';
import { TimeChartMark } from './types';

/** Marks too close to each other to be told apart by a pointer; one button for all of them. */
export interface MarkCluster {
  /** Pixels, where the button stands. */
  x: number;
  marks: TimeChartMark[];
}

/** Groups the marks in sight so that no two buttons are closer than `room` pixels. */
export function clusterMarks(
  marks: readonly TimeChartMark[],
  layout: Pick<ChartLayout, 'x' | 'timeDomain'>,
  room: number,
): MarkCluster[] {
  const [from, to] = layout.timeDomain;
  const clusters: MarkCluster[] = [];
  const inSight = marks
    .filter(mark => mark.at >= from && mark.at <= to)
    .sort((a, b) => a.at - b.at);
  for (const mark of inSight) {
    const x = layout.x(mark.at);
    const last = clusters[clusters.length - 1];
    if (last && x - last.x < room) {
      last.marks.push(mark);
    } else {
      clusters.push({ x, marks: [mark] });
    }
  }
  return clusters;
}
