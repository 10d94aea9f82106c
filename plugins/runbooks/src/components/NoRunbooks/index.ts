export { NoRunbooks } from './NoRunbooks';
