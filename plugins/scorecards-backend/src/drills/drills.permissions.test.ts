import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { allow, conditional, deny, policy } from '../__testUtils__/permissions';
import { ADA, CHECKOUT, SECRET } from './__testUtils__/drills';
import { report, startDrills } from './__testUtils__/startDrills';

const databases = createTestDatabases();

describe('who sees and records drills', () => {
  async function setUp(
    options: {
      read?: PolicyDecision;
      entity?: PolicyDecision;
      allowed?: string[];
    } = {},
  ) {
    const { read = allow, entity = allow } = options;
    const { allowed = ['scorecards.drill.record'] } = options;
    return startDrills(await databases.init('SQLITE_3'), {
      permissions: policy(read, entity, allowed),
    });
  }

  it('lets others only look on, and leaves a trace of what they tried', async () => {
    const { as, auditor } = await setUp({ allowed: [] });
    await as(ADA).record([report]).expect(403);
    await as(ADA).post('/drills/a/follow-ups/b', { done: true }).expect(403);
    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
    await as(ADA).get('/drills').expect(200);
  });

  it('hides those of entities that somebody does not see', async () => {
    const { as, asService } = await setUp({ entity: conditional });
    const secret = { ...report, entityRef: SECRET, id: '1' };
    const followUps = [{ text: 'Hush' }];
    const pushed = await asService().record([{ ...secret, followUps }], 'ci');
    expect(pushed.body.recorded).toBe(1);
    const [drill] = pushed.body.items;
    const seen = await as(ADA).get('/drills');
    expect(seen.body).toMatchObject({ items: [], totalItems: 0 });
    const due = await as(ADA).get(`/drills/due?entityRef=${SECRET}`);
    expect(due.body).toMatchObject({ items: [], totalItems: 0 });
    await as(ADA)
      .post(`/drills/${drill.id}/follow-ups/${drill.followUps[0].id}`, {
        done: true,
      })
      .expect(404);
    const { body } = await as(ADA).record([
      { ...report, entityRef: SECRET },
      report,
    ]);
    expect(body).toMatchObject({
      recorded: 1,
      items: [{ entityRef: CHECKOUT }],
      errors: [{ index: 0, path: 'entityRef', code: 'unknown-entity' }],
    });
  });

  it('shows nothing to who may read no scorecards', async () => {
    const { as } = await setUp({ read: deny });
    const answers = await Promise.all([
      as(ADA).get('/drills'),
      as(ADA).get('/drills/due'),
      as(ADA).record([report]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
