export { assertUsed } from './assertUsed';
export { type AccessiblePage, PageAccess } from './PageAccess';
