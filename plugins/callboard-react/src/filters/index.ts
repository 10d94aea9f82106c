export { Counters, type Counter } from './Counters';
export { FacetSelect } from './FacetSelect';
export { TextFilter } from './TextFilter';
export { shortRef, writeParams } from './params';
export { useUrlParams, useView, type Views } from './useUrlParams';
