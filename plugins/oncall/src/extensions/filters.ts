/** Entities that somebody can be on call for. Adopters override it in the config of each extension. */
export const KINDS_ON_CALL = {
  kind: { $in: ['component', 'system', 'api', 'resource'] },
};

/** Of these, the entities that depend on others. */
export const WITH_DEPENDENCIES = {
  $all: [KINDS_ON_CALL, { relations: { $contains: { type: 'dependsOn' } } }],
};
