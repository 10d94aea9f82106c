import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';

/**
 * To read the runbooks of an entity, what fires for it and its checklists.
 *
 * The resource is the catalog entity, so that a policy may use the catalog's own conditions (for example "is entity
 * owner"). Whoever may not read the entity does not see its runbooks either.
 * @public
 */
export const runbooksReadPermission = createPermission({
  name: 'runbooks.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To record that one has verified a page, and to have it checked again. For runbooks that the caller may read. @public */
export const runbooksReviewPermission = createPermission({
  name: 'runbooks.review',
  attributes: { action: 'create' },
});

/** To begin, tick, note and end checklists. For runbooks that the caller may read. @public */
export const runbooksChecklistPermission = createPermission({
  name: 'runbooks.checklist',
  attributes: { action: 'update' },
});

/** To tell of alerts. Services with a token may by default; people only where the policy says so. @public */
export const runbooksAlertsCreatePermission = createPermission({
  name: 'runbooks.alerts.create',
  attributes: { action: 'create' },
});

/** To read alerts that name no entity of the catalog, whatever stands in their labels. @public */
export const runbooksUnmappedAlertsReadPermission = createPermission({
  name: 'runbooks.alerts.unmapped.read',
  attributes: { action: 'read' },
});

/** Every permission of the runbooks plugin. @public */
export const runbooksPermissions = [
  runbooksReadPermission,
  runbooksReviewPermission,
  runbooksChecklistPermission,
  runbooksAlertsCreatePermission,
  runbooksUnmappedAlertsReadPermission,
];
