import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';

/**
 * To read how an entity does under scorecards, with the evidence, and its waivers and drills.
 *
 * The resource is the catalog entity, so that a policy may use the catalog's own conditions (for example "is entity
 * owner"). Whoever may not read the entity does not see its results either. Scorecards themselves are entities of the
 * catalog, too: whoever may not read one does not see results under it.
 * @public
 */
export const scorecardsReadPermission = createPermission({
  name: 'scorecards.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** To have the facts of an entity read again and the entity evaluated now. For entities that the caller may read. @public */
export const scorecardsRecheckPermission = createPermission({
  name: 'scorecards.recheck',
  attributes: { action: 'update' },
});

/** To try scorecard documents on the entities that the caller may read. @public */
export const scorecardsPreviewPermission = createPermission({
  name: 'scorecards.preview',
  attributes: { action: 'read' },
});

/** To push facts. Services with a token may by default; people only where the policy says so. @public */
export const scorecardsFactsCreatePermission = createPermission({
  name: 'scorecards.facts.create',
  attributes: { action: 'create' },
});

/** To take over results of the past from another tool. Services with a token may by default. @public */
export const scorecardsHistoryCreatePermission = createPermission({
  name: 'scorecards.history.create',
  attributes: { action: 'create' },
});

/** To ask for a waiver, for entities that the caller may read, and to withdraw one's own. @public */
export const scorecardsWaiverRequestPermission = createPermission({
  name: 'scorecards.waiver.request',
  attributes: { action: 'create' },
});

/** To approve or reject waivers that others asked for. @public */
export const scorecardsWaiverDecidePermission = createPermission({
  name: 'scorecards.waiver.decide',
  attributes: { action: 'update' },
});

/** To begin, end and promote campaigns. @public */
export const scorecardsCampaignManagePermission = createPermission({
  name: 'scorecards.campaign.manage',
  attributes: { action: 'update' },
});

/** To record drills and settle their follow-ups, for entities that the caller may read. @public */
export const scorecardsDrillRecordPermission = createPermission({
  name: 'scorecards.drill.record',
  attributes: { action: 'create' },
});

/** Every permission of the scorecards plugin. @public */
export const scorecardsPermissions = [
  scorecardsReadPermission,
  scorecardsRecheckPermission,
  scorecardsPreviewPermission,
  scorecardsFactsCreatePermission,
  scorecardsHistoryCreatePermission,
  scorecardsWaiverRequestPermission,
  scorecardsWaiverDecidePermission,
  scorecardsCampaignManagePermission,
  scorecardsDrillRecordPermission,
];
