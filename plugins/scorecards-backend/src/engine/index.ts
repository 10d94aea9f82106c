export { endResults } from './operations/endResults';
