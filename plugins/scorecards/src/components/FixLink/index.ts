export { FixLink } from './FixLink';
