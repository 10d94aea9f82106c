export { SloExclusions } from './SloExclusions';
