import { Span } from '../../lib/spans';

/** Columns of a row: the name of a lane, and the plot. */
export const COLUMNS = 'var(--callboard-label) minmax(0, 1fr)';
/** Where the plot begins. */
export const PLOT_START = 'var(--callboard-label)';

/** Pixels of the column that names lanes, within a block so wide. */
export function labelWidth(width: number): number {
  return width < 700 ? 104 : 160;
}

/** Until the width of the plot is measured, and where it cannot be. */
export const FALLBACK_WIDTH = 720;
/** Pixels of a lane of what holds, and of a layer. */
export const LANE_HEIGHT = { level: 36, layer: 24 } as const;

/** Places instants in percent of the plot, which may be as wide as it likes. */
export function place(
  span: Span,
  inSight: Span,
): { left: string; width: string } {
  const length = inSight.end - inSight.start;
  const percent = (part: number) => `${((part / length) * 100).toFixed(4)}%`;
  return {
    left: percent(span.start - inSight.start),
    width: percent(span.end - span.start),
  };
}

/** Pixels that a span takes in a plot so wide. */
export function pixelsOf(span: Span, inSight: Span, width: number): number {
  return ((span.end - span.start) / (inSight.end - inSight.start)) * width;
}

const DAY = 86_400_000;

/** Whether days are too narrow to be named, or drawn one by one. */
export function isDense(inSight: Span, width: number): boolean {
  return pixelsOf({ start: 0, end: DAY }, inSight, width) < 18;
}

const LETTER = 7.2;
const PADDING = 14;

/** The longest of some texts that fits into so many pixels; undefined where none does. */
export function fitting(
  pixels: number,
  ...texts: string[]
): string | undefined {
  return texts.find(text => text.length * LETTER + PADDING <= pixels);
}
