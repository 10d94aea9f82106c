import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationDeletePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  onCallCalendarCreatePermission,
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
} from '@callboard/backstage-plugin-runbooks-common';
import {
  scorecardsFactsCreatePermission,
  scorecardsPreviewPermission,
  scorecardsReadPermission,
  scorecardsWaiverDecidePermission,
  scorecardsWaiverRequestPermission,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  sloEventsCreatePermission,
  sloExclusionDecidePermission,
  sloExclusionProposePermission,
  sloReadPermission,
  sloSamplesCreatePermission,
} from '@callboard/backstage-plugin-slo-common';
import { PortalPolicy } from './PortalPolicy';

const policy = PortalPolicy.create({
  admin: ['group:default/portal-admins'],
  auditor: ['group:default/internal-audit'],
});

function person(...groups: string[]): PolicyQueryUser {
  const userEntityRef = 'user:default/someone';
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: { userEntityRef, ownershipEntityRefs: [userEntityRef, ...groups] },
  };
}

const engineer = person('group:default/payments-core');
const lead = person('group:default/platform', 'group:default/engineering');
const auditor = person('group:default/internal-audit');
const admin = person('group:default/portal-admins');
const unlistedPermission = createPermission({
  name: 'something.new',
  attributes: { action: 'update' },
});

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

describe('PortalPolicy', () => {
  it.each<[string, PolicyQueryUser | undefined, Permission, AuthorizeResult]>([
    ['nobody reads', undefined, catalogEntityReadPermission, DENY],
    ['an engineer reads', engineer, catalogEntityReadPermission, ALLOW],
    ['an engineer reads SLOs', engineer, sloReadPermission, ALLOW],
    ['an auditor reads SLOs', auditor, sloReadPermission, ALLOW],
    ['an auditor reads runbooks', auditor, runbooksReadPermission, ALLOW],
    ['an auditor reviews none', auditor, runbooksReviewPermission, DENY],
    ['an engineer reviews runbooks', engineer, runbooksReviewPermission, ALLOW],
    ['a lead ticks', lead, runbooksChecklistPermission, ALLOW],
    ['a lead tells no alerts', lead, runbooksAlertsCreatePermission, DENY],
    ['an admin tells alerts', admin, runbooksAlertsCreatePermission, ALLOW],
    ['an engineer pushes samples', engineer, sloSamplesCreatePermission, DENY],
    ['an auditor pushes samples', auditor, sloSamplesCreatePermission, DENY],
    ['an admin pushes samples', admin, sloSamplesCreatePermission, ALLOW],
    ['an engineer tells events', engineer, sloEventsCreatePermission, DENY],
    ['an auditor tells events', auditor, sloEventsCreatePermission, DENY],
    ['an admin tells events', admin, sloEventsCreatePermission, ALLOW],
    ['an engineer proposes', engineer, sloExclusionProposePermission, ALLOW],
    ['an engineer decides', engineer, sloExclusionDecidePermission, ALLOW],
    ['a lead decides', lead, sloExclusionDecidePermission, ALLOW],
    ['an auditor proposes', auditor, sloExclusionProposePermission, DENY],
    ['an auditor decides', auditor, sloExclusionDecidePermission, DENY],
    ['an admin decides', admin, sloExclusionDecidePermission, ALLOW],
    ['nobody decides', undefined, sloExclusionDecidePermission, DENY],
    ['an engineer sees who is on call', engineer, onCallReadPermission, ALLOW],
    ['an auditor subscribes', auditor, onCallCalendarCreatePermission, ALLOW],
    ['an engineer overrides', engineer, onCallOverridePermission, ALLOW],
    ['an engineer proves', engineer, onCallRouteProofPermission, ALLOW],
    ['an auditor overrides', auditor, onCallOverridePermission, DENY],
    ['an auditor proves', auditor, onCallRouteProofPermission, DENY],
    ['a lead overrides others', lead, onCallOverrideAnyPermission, DENY],
    ['an admin overrides others', admin, onCallOverrideAnyPermission, ALLOW],
    ['an engineer incidents', engineer, onCallIncidentsCreatePermission, DENY],
    ['an admin incidents', admin, onCallIncidentsCreatePermission, ALLOW],
    ['an auditor reads results', auditor, scorecardsReadPermission, ALLOW],
    ['an auditor tries a rule', auditor, scorecardsPreviewPermission, ALLOW],
    ['an auditor waives', auditor, scorecardsWaiverDecidePermission, DENY],
    ['an engineer asks', engineer, scorecardsWaiverRequestPermission, ALLOW],
    ['a lead waives', lead, scorecardsWaiverDecidePermission, ALLOW],
    ['a lead pushes facts', lead, scorecardsFactsCreatePermission, DENY],
    ['an admin pushes facts', admin, scorecardsFactsCreatePermission, ALLOW],
    [
      'an engineer deletes',
      engineer,
      catalogEntityDeletePermission,
      CONDITIONAL,
    ],
    ['an auditor deletes', auditor, catalogEntityDeletePermission, DENY],
    ['an admin deletes', admin, catalogEntityDeletePermission, ALLOW],
    ['an engineer registers', engineer, catalogEntityCreatePermission, ALLOW],
    ['an auditor registers', auditor, catalogEntityCreatePermission, DENY],
    [
      'an engineer removes a location',
      engineer,
      catalogLocationDeletePermission,
      DENY,
    ],
    ['an unlisted permission is asked for', engineer, unlistedPermission, DENY],
  ])('%s', async (_title, user, permission, expected) => {
    const { result } = await policy.handle({ permission }, user);
    expect(result).toBe(expected);
  });

  it('lets owners delete through the groups in their token', async () => {
    const decision = await policy.handle(
      { permission: catalogEntityDeletePermission },
      engineer,
    );
    expect(decision).toMatchObject({
      result: CONDITIONAL,
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: {
          claims: ['user:default/someone', 'group:default/payments-core'],
        },
      },
    });
  });
});
