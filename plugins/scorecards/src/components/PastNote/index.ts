export { PastNote } from './PastNote';
