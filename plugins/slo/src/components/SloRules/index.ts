export { SloRules } from './SloRules';
