export { useRunbookIconLink } from './useRunbookIconLink';
