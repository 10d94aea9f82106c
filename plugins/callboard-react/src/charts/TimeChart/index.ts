export { TimeChart } from './TimeChart';
export type {
  TimeChartColumn,
  TimeChartIdeal,
  TimeChartPoint,
  TimeChartProps,
  TimeChartReference,
} from './types';
