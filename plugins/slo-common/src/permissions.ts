import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';

/**
 * To read the status, history and derivation of an SLO.
 *
 * The resource is the catalog entity the SLO belongs to, so that a policy may use the catalog's own conditions
 * (for example "is entity owner"). Whoever may not read the entity does not see its SLOs either.
 * @public
 */
export const sloReadPermission = createPermission({
  name: 'slo.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To push samples. Services with a token may by default; people only where the policy says so. @public */
export const sloSamplesCreatePermission = createPermission({
  name: 'slo.samples.create',
  attributes: { action: 'create' },
});

/** To record deploys, incidents and changes. Services with a token may by default. @public */
export const sloEventsCreatePermission = createPermission({
  name: 'slo.events.create',
  attributes: { action: 'create' },
});

/** To propose an exclusion for an SLO that the caller may read, and to withdraw one's own. @public */
export const sloExclusionProposePermission = createPermission({
  name: 'slo.exclusion.propose',
  attributes: { action: 'create' },
});

/** To approve or reject what somebody else proposed. @public */
export const sloExclusionDecidePermission = createPermission({
  name: 'slo.exclusion.decide',
  attributes: { action: 'update' },
});

/** To have a document checked, judged or turned into rules that is not (yet) in the catalog. Nothing is stored. @public */
export const sloDocumentValidatePermission = createPermission({
  name: 'slo.document.validate',
  attributes: {},
});

/** Every permission of the SLO plugin. @public */
export const sloPermissions = [
  sloReadPermission,
  sloSamplesCreatePermission,
  sloEventsCreatePermission,
  sloExclusionProposePermission,
  sloExclusionDecidePermission,
  sloDocumentValidatePermission,
];
