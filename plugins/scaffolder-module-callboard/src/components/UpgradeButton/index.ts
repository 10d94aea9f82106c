export { UpgradeButton } from './UpgradeButton';
