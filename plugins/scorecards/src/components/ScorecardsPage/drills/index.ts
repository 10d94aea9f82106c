export { DrillsTab } from './DrillsTab';
