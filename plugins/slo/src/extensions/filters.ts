/** Entities that can be the `spec.service` of an SLO. Adopters override it in the config of each extension. */
export const KINDS_WITH_SLOS = {
  kind: { $in: ['component', 'system', 'api', 'resource'] },
};
