import { Tone } from '../../tones';
import { Pattern } from '../Swatch';
import { MarkShape } from './MarkGlyph';

/** A stretch of time and its value. Instants are milliseconds since the epoch. @public */
export interface TimeChartPoint {
  start: number;
  end: number;
  /** `null` is a gap: nothing was measured. */
  value: number | null;
  /** Lowest and highest possible value, where it is not known exactly; drawn as a band. */
  bounds?: readonly [number, number];
  /** What the value is made of, in the order of the chart's `parts`; for charts of kind `stack`. */
  parts?: readonly number[];
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

/** A stretch that is to be read differently from the rest. @public */
export interface TimeChartSpan {
  start: number;
  end: number;
  /** Says what it is, for example "planned maintenance, not counted". */
  label: string;
  /** `hatched` did not count, `open` is still to come. */
  pattern: 'hatched' | 'open';
}

/** Something that happened, drawn above the plot; can be pointed at, focused and opened. @public */
export interface TimeChartMark {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  end?: number;
  /** What sort of thing it is, in words, for example "deploy". */
  kind: string;
  shape: MarkShape;
  title: string;
  url?: string;
}

/** One part of the values of a chart of kind `stack`, from the bottom up. @public */
export interface TimeChartPart {
  name: string;
  tone: Tone;
  pattern: Pattern;
  /** See {@link tintedColor}. */
  strength?: number;
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
  /**
   * `area` draws a value at the end of each stretch over a filled ground, `line` the same without the ground, `bars` one
   * that holds for the whole stretch, `stack` one that is made of parts.
   */
  kind: 'area' | 'line' | 'bars' | 'stack';
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
  /** Stretches that did not count or are still to come. */
  spans?: readonly TimeChartSpan[];
  /** What happened meanwhile. */
  marks?: readonly TimeChartMark[];
  /** Of a chart of kind `stack`. */
  parts?: readonly TimeChartPart[];
  /** Values that must be in sight besides those of the points. */
  include?: readonly number[];
  /** Do not start at zero but at the lowest value, for ratios that are all close to 1. */
  fromLowest?: boolean;
  /** Where the axis of time ends, when that is after the last point: milliseconds since the epoch. */
  until?: number;
  /** Pixels. */
  height?: number;
}
