export { HandoffNote } from './HandoffNote';
