export { MarkGlyph, type MarkShape } from './MarkGlyph';
export { TimeChart } from './TimeChart';
export type {
  TimeChartColumn,
  TimeChartIdeal,
  TimeChartMark,
  TimeChartPart,
  TimeChartPoint,
  TimeChartProps,
  TimeChartReference,
  TimeChartSpan,
} from './types';
