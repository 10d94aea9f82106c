export { HistoryStrip } from './HistoryStrip';
export { HistoryTable } from './HistoryTable';
