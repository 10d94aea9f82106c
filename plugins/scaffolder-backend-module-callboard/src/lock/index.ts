export { createScaffoldLockWriteAction } from './createScaffoldLockWriteAction';
