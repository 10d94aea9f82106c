export { deriveFacts } from './deriveFacts';
