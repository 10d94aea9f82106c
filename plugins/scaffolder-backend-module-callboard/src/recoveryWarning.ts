import { Config } from '@backstage/config';

/** What to tell operators whose settings make retries go wrong; undefined where all is well. */
export function recoveryWarning(root: Config): string | undefined {
  const config = root.getOptionalConfig('scaffolder');
  const isRecovering =
    config?.getOptionalBoolean('taskRecovery.enabled') ??
    config?.getOptionalBoolean('EXPERIMENTAL_recoverTasks') ??
    false;
  const isWorkspaceKept =
    config?.has('taskRecovery.workspaceProvider') ||
    config?.getOptionalBoolean('EXPERIMENTAL_workspaceSerialization');
  return isRecovering && !isWorkspaceKept
    ? 'scaffolder.taskRecovery.enabled is set without scaffolder.taskRecovery.workspaceProvider: a task that is retried skips the steps it had finished and goes on in an empty workspace. Set a provider, "database" for example.'
    : undefined;
}
