export { useElementWidth } from './useElementWidth';
