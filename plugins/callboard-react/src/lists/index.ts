export { ListFoot } from './ListFoot';
export { ListFrame } from './ListFrame';
export { ListTable, type ListRow } from './ListTable';
export { PlainTable, type PlainRow } from './PlainTable';
export { usePages, type ListPage, type PagedResource } from './usePages';
