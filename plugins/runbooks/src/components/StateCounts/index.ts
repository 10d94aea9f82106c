export { StateCounts } from './StateCounts';
