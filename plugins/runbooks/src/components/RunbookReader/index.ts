export { RunbookReader } from './RunbookReader';
