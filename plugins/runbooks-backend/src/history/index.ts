export { createHistory, type History } from './createHistory';
export { addHistoryRoutes } from './historyRoutes';
export type { HistoryService } from './HistoryService';
export { recordStates, type StateChange } from './recordStates';
