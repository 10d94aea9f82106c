export { ResultBar } from './ResultBar';
