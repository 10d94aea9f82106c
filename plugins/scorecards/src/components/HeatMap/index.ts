export { HeatMap } from './HeatMap';
export type { HeatColumn, HeatRow } from './types';
