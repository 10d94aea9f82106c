export { ChecklistList } from './ChecklistList';
