export { TrialResults } from './TrialResults';
export { TrialState } from './TrialState';
