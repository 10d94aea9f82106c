export { EntityRunbooks } from './EntityRunbooks';
