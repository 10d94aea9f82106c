/** Kinds that scorecards usually judge. Adopters override it in the config of each extension. */
export const KINDS_WITH_SCORECARDS = {
  kind: { $in: ['component', 'system', 'api', 'resource'] },
};

/** Those who own services. */
export const KINDS_OF_OWNERS = { kind: { $in: ['group', 'user'] } };
