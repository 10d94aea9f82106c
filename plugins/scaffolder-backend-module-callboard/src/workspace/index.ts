export { createWorkspaceAssertAction } from './createWorkspaceAssertAction';
export { createWorkspaceMergeAction } from './merge/createWorkspaceMergeAction';
