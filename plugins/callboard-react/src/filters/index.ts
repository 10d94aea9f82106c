export { Counters, type Counter } from './Counters';
export { FacetSelect } from './FacetSelect';
export { FilterBar } from './FilterBar';
export { OwnerSelect } from './OwnerSelect';
export { TextFilter } from './TextFilter';
export { shortRef, writeParams } from './params';
export { isNarrowed, toQuery } from './query';
export { useUrlParams, useView, type Views } from './useUrlParams';
