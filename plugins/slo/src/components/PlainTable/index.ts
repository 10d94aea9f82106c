export { PlainTable, type PlainRow } from './PlainTable';
