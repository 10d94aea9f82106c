export { Part } from './Part';
