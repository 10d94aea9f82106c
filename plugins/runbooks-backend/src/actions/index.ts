export { addActions } from './addActions';
