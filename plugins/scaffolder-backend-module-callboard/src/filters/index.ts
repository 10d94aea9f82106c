export { createFilters } from './createFilters';
