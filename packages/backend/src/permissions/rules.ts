import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  onCallCalendarCreatePermission,
  onCallDocumentPreviewPermission,
  onCallIncidentsCreatePermission,
  onCallOverrideAnyPermission,
  onCallOverridePermission,
  onCallReadPermission,
  onCallRouteProofPermission,
} from '@callboard/backstage-plugin-oncall-common';
import {
  runbooksAlertsCreatePermission,
  runbooksChecklistPermission,
  runbooksReadPermission,
  runbooksReviewPermission,
  runbooksUnmappedAlertsReadPermission,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  scorecardsCampaignManagePermission,
  scorecardsDrillRecordPermission,
  scorecardsFactsCreatePermission,
  scorecardsHistoryCreatePermission,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsRecheckPermission,
  scorecardsWaiverDecidePermission,
  scorecardsWaiverRequestPermission,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  sloDocumentValidatePermission,
  sloEventsCreatePermission,
  sloExclusionDecidePermission,
  sloExclusionProposePermission,
  sloReadPermission,
  sloSamplesCreatePermission,
} from '@callboard/backstage-plugin-slo-common';
import { Caller } from './roles';

/** One line of the policy. The first rule that applies decides. */
export interface PolicyRule {
  /** What the rule says, for whoever reads the policy. */
  says: string;
  appliesTo(permission: Permission, caller: Caller): boolean;
  decide(permission: Permission, caller: Caller): PolicyDecision;
}

const allow = (): PolicyDecision => ({ result: AuthorizeResult.ALLOW });
const deny = (): PolicyDecision => ({ result: AuthorizeResult.DENY });

const anyOf =
  (...permissions: Permission[]) =>
  (permission: Permission) =>
    permissions.some(known => isPermission(permission, known));
const named =
  (...names: string[]) =>
  (permission: Permission) =>
    names.includes(permission.name);
const family = (prefix: string) => (permission: Permission) =>
  permission.name.startsWith(prefix);

const ifOwner = (permission: Permission, caller: Caller): PolicyDecision =>
  isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: caller.ownershipRefs }),
      )
    : deny();

const ifTaskStarter = (
  permission: Permission,
  caller: Caller,
): PolicyDecision =>
  isResourcePermission(permission, 'scaffolder-task')
    ? createScaffolderTaskConditionalDecision(
        permission,
        scaffolderTaskConditions.isTaskOwner({
          createdBy: [caller.userEntityRef],
        }),
      )
    : deny();

/**
 * The policy of the portal. Callers are signed-in people: what a plugin does on its own behalf never reaches the
 * policy, and whoever is not signed in is denied before the table is read. What no rule names is denied.
 */
export const policyRules: readonly PolicyRule[] = [
  {
    says: 'Everybody may read the catalog and have an entity read again from its source.',
    appliesTo: anyOf(
      catalogEntityReadPermission,
      catalogLocationReadPermission,
      catalogEntityRefreshPermission,
    ),
    decide: allow,
  },
  {
    says: 'Everybody may read SLOs and have documents checked: checking stores nothing.',
    appliesTo: anyOf(
      sloReadPermission,
      sloDocumentValidatePermission,
      catalogEntityValidatePermission,
    ),
    decide: allow,
  },
  {
    says: 'Everybody may see who is on call, have a schedule tried out, and subscribe to a calendar of what they see.',
    appliesTo: anyOf(
      onCallReadPermission,
      onCallDocumentPreviewPermission,
      onCallCalendarCreatePermission,
    ),
    decide: allow,
  },
  {
    says: 'Everybody may read runbooks and what fires, also alerts that name no entity: somebody has to find its owner.',
    appliesTo: anyOf(
      runbooksReadPermission,
      runbooksUnmappedAlertsReadPermission,
    ),
    decide: allow,
  },
  {
    says: 'Everybody may read how services do under scorecards, and try a scorecard out: trying stores nothing.',
    appliesTo: anyOf(scorecardsReadPermission, scorecardsPreviewPermission),
    decide: allow,
  },
  {
    says: 'Administrators may do everything.',
    appliesTo: (_permission, caller) => caller.isAdmin,
    decide: allow,
  },
  {
    says: 'Samples are the evidence budgets are computed from: services push them, people do not.',
    appliesTo: anyOf(sloSamplesCreatePermission),
    decide: deny,
  },
  {
    says: 'What happened to services is told by pipelines and tools with a token of their own.',
    appliesTo: anyOf(sloEventsCreatePermission),
    decide: deny,
  },
  {
    says: 'Incidents are told by the tools that page; only administrators override schedules of others.',
    appliesTo: anyOf(
      onCallIncidentsCreatePermission,
      onCallOverrideAnyPermission,
    ),
    decide: deny,
  },
  {
    says: 'What fires is told by Alertmanager with a token of its own.',
    appliesTo: anyOf(runbooksAlertsCreatePermission),
    decide: deny,
  },
  {
    says: 'Facts and past results are the evidence of scorecards: pipelines push them, people do not.',
    appliesTo: anyOf(
      scorecardsFactsCreatePermission,
      scorecardsHistoryCreatePermission,
    ),
    decide: deny,
  },
  {
    says: 'Auditors change nothing.',
    appliesTo: (permission, caller) =>
      caller.isAuditor && permission.attributes.action !== 'read',
    decide: deny,
  },
  {
    says: 'Everybody else may propose that time does not count, and decide about it: the plugin sees to it that nobody approves their own.',
    appliesTo: anyOf(
      sloExclusionProposePermission,
      sloExclusionDecidePermission,
    ),
    decide: allow,
  },
  {
    says: 'Everybody else may record test pages, and change who is on call: the plugin sees to it that a change concerns them.',
    appliesTo: anyOf(onCallOverridePermission, onCallRouteProofPermission),
    decide: allow,
  },
  {
    says: 'Everybody else may stand for a runbook they have read, and work through one: whoever is there in an incident helps.',
    appliesTo: anyOf(runbooksReviewPermission, runbooksChecklistPermission),
    decide: allow,
  },
  {
    says: 'Everybody else may have a service checked again, record drills, run campaigns, and ask for or decide about waivers: the plugin sees to it that nobody approves their own.',
    appliesTo: anyOf(
      scorecardsRecheckPermission,
      scorecardsDrillRecordPermission,
      scorecardsCampaignManagePermission,
      scorecardsWaiverRequestPermission,
      scorecardsWaiverDecidePermission,
    ),
    decide: allow,
  },
  {
    says: 'Owners may unregister or delete what they own.',
    appliesTo: anyOf(catalogEntityDeletePermission),
    decide: ifOwner,
  },
  {
    says: 'Removing a location removes all its entities, whoever owns them: administrators only.',
    appliesTo: named(
      'catalog.location.delete',
      'catalog.ingestion.read',
      'catalog.ingestion.manage',
      'scaffolder.template.management',
    ),
    decide: deny,
  },
  {
    says: 'Everybody else may register entities.',
    appliesTo: family('catalog.'),
    decide: allow,
  },
  {
    says: 'Scaffolder tasks are seen and stopped by whoever started them.',
    appliesTo: permission =>
      isResourcePermission(permission, 'scaffolder-task'),
    decide: ifTaskStarter,
  },
  {
    says: 'Everybody else may run templates.',
    appliesTo: family('scaffolder.'),
    decide: allow,
  },
];
