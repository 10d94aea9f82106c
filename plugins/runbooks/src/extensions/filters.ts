/** Entities that can break, so that somebody needs a runbook. Adopters override it in the config of each extension. */
export const KINDS_WITH_RUNBOOKS = {
  kind: { $in: ['component', 'system', 'api', 'resource'] },
};
