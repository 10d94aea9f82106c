export { PolicyPanel } from './PolicyPanel';
