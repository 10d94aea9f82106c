import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { allow, conditional, deny, policy } from '../__testUtils__/permissions';
import { ADA, startCampaigns } from './__testUtils__/startCampaigns';

const databases = createTestDatabases();

describe('who sees and manages campaigns', () => {
  async function setUp(
    options: {
      read?: PolicyDecision;
      entity?: PolicyDecision;
      allowed?: string[];
    } = {},
  ) {
    const { read = allow, entity = allow } = options;
    const { allowed = ['scorecards.campaign.manage'] } = options;
    return startCampaigns(await databases.init('SQLITE_3'), {
      permissions: policy(read, entity, allowed),
    });
  }

  it('lets others only look on, and leaves a trace of what they tried', async () => {
    const { as, auditor } = await setUp({ allowed: [] });
    await as(ADA).create().expect(403);
    await as(ADA).post('/campaigns/x/promote').expect(403);
    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
    await as(ADA).get('/campaigns').expect(200);
  });

  it('counts what somebody sees, and says how much that leaves out', async () => {
    const { as } = await setUp({ entity: conditional });
    const { body } = await as(ADA).create().expect(201);
    expect(body).toMatchObject({
      progress: { entities: 4, open: 1 },
      leftOut: 1,
    });
    const detail = await as(ADA).get(`/campaigns/${body.id}`);
    expect(JSON.stringify(detail.body)).not.toContain('secret');
    expect(detail.body.points[0].progress.entities).toBe(4);
  });

  it('shows nothing to who may read no scorecards', async () => {
    const { as } = await setUp({ read: deny });
    const answers = await Promise.all([
      as(ADA).get('/campaigns'),
      as(ADA).get('/campaigns/x'),
      as(ADA).create(),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
