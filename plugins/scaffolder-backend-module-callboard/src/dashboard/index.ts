export { createDashboardGenerateAction } from './createDashboardGenerateAction';
