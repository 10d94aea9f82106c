export { createScaffoldUpgradeAction } from './createScaffoldUpgradeAction';
