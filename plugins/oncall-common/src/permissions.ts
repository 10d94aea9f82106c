import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';

/**
 * To read who is on call for an entity, its reachability and its incidents, and schedules.
 *
 * The resource is the catalog entity, so that a policy may use the catalog's own conditions (for example "is entity
 * owner"). Whoever may not read the entity does not see who is on call for it either.
 * @public
 */
export const onCallReadPermission = createPermission({
  name: 'oncall.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * To make overrides and take shifts, and to undo them. The plugin sees to it that people do so only for schedules of
 * their own groups or for shifts of their own.
 * @public
 */
export const onCallOverridePermission = createPermission({
  name: 'oncall.override',
  attributes: { action: 'update' },
});

/** To override any schedule, whoever owns it. For administrators and whoever leads an incident. @public */
export const onCallOverrideAnyPermission = createPermission({
  name: 'oncall.override.any',
  attributes: { action: 'update' },
});

/** To record incidents. Services with a token may by default; people only where the policy says so. @public */
export const onCallIncidentsCreatePermission = createPermission({
  name: 'oncall.incidents.create',
  attributes: { action: 'create' },
});

/** To record that a test page reached somebody. @public */
export const onCallRouteProofPermission = createPermission({
  name: 'oncall.route.prove',
  attributes: { action: 'create' },
});

/** To make calendar addresses for what the caller may see. @public */
export const onCallCalendarCreatePermission = createPermission({
  name: 'oncall.calendar.create',
  attributes: { action: 'create' },
});

/** To have a document computed that is not (yet) in the catalog. Nothing is stored. @public */
export const onCallDocumentPreviewPermission = createPermission({
  name: 'oncall.document.preview',
  attributes: {},
});

/** Every permission of the on-call plugin. @public */
export const onCallPermissions = [
  onCallReadPermission,
  onCallOverridePermission,
  onCallOverrideAnyPermission,
  onCallIncidentsCreatePermission,
  onCallRouteProofPermission,
  onCallCalendarCreatePermission,
  onCallDocumentPreviewPermission,
];
