export { SloTable, SloTableSkeleton } from './SloTable';
