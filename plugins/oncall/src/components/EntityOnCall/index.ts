export { EntityOnCall } from './EntityOnCall';
