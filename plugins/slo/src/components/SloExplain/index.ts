export { SloExplain } from './SloExplain';
