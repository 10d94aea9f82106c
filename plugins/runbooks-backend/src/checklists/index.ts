export { ChecklistReader } from './ChecklistReader';
export { addChecklistRoutes } from './checklistRoutes';
export type { ChecklistService } from './ChecklistService';
export { type Checklists, createChecklists } from './createChecklists';
