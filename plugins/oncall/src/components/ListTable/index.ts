export { ListTable, type ListRow } from './ListTable';
