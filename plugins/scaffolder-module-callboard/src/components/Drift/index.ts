export { Drift } from './Drift';
