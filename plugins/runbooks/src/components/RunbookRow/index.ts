export { RunbookRow } from './RunbookRow';
