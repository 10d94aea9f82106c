export { SloDocument } from './SloDocument';
