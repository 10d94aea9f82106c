export { StatusMark } from './StatusMark';
