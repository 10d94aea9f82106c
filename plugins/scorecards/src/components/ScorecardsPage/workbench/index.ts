export { WorkbenchTab } from './WorkbenchTab';
