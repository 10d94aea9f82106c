export type {
  AlertQuery,
  ChecklistQuery,
  CoverageQuery,
  EntityQuery,
  PageQuery,
  RunbookQuery,
  RunbooksApi,
  RunbooksCsvList,
} from './RunbooksApi';
export { RunbooksClient } from './RunbooksClient';
