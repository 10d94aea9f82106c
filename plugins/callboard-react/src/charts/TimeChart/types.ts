import { Tone } from '../../tones';

/** A stretch of time and its value. Instants are milliseconds since the epoch. @public */
export interface TimeChartPoint {
  start: number;
  end: number;
  /** `null` is a gap: nothing was measured. */
  value: number | null;
  /** Lowest and highest possible value, where it is not known exactly. */
  bounds?: readonly [number, number];
}

/** A value worth comparing with, drawn across the chart. @public */
export interface TimeChartReference {
  value: number;
  label: string;
  tone: Tone;
}

/** The straight line that a value would follow if all went evenly. @public */
export interface TimeChartIdeal {
  from: { at: number; value: number };
  to: { at: number; value: number };
  label: string;
}

/** A column of the table that stands for the chart. @public */
export interface TimeChartColumn {
  header: string;
  cell: (index: number) => string;
}

/** @public */
export interface TimeChartProps {
  /** Names the chart, for example "Error budget of Availability". */
  name: string;
  /** One sentence that says what is to be seen; stands in the place of the read-out while nothing is pointed at. */
  summary: string;
  /** `area` draws a value at the end of each stretch, `bars` one that holds for the whole stretch. */
  kind: 'area' | 'bars';
  /** In order of time, not overlapping. */
  points: readonly TimeChartPoint[];
  /** What is said of a point when it is pointed at or reached by the arrow keys. */
  readOut: (index: number) => string;
  /** The same as a table, for who would rather read or copy it. */
  columns: readonly TimeChartColumn[];
  formatValue: (value: number) => string;
  tone?: Tone;
  ideal?: TimeChartIdeal;
  references?: readonly TimeChartReference[];
  /** Values that must be in sight besides those of the points. */
  include?: readonly number[];
  /** Pixels. */
  height?: number;
}
