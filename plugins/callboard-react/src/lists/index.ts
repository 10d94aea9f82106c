export { ListFoot } from './ListFoot';
export { PlainTable, type PlainRow } from './PlainTable';
export { usePages, type ListPage, type PagedResource } from './usePages';
