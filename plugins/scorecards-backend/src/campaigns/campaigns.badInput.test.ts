import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { ADA, startCampaigns } from './__testUtils__/startCampaigns';

const databases = createTestDatabases();

describe('a campaign', () => {
  let campaigns: Awaited<ReturnType<typeof startCampaigns>>;

  beforeAll(async () => {
    campaigns = await startCampaigns(await databases.init('SQLITE_3'));
  });

  it.each([
    [
      { checks: ['has-slos'] },
      'checks[0]: scorecard:default/readiness has no check has-slos, did you mean has-slo? (unknown-check)',
    ],
    [{ checks: [] }, 'checks: expected ids of checks, found none (required)'],
    [{ title: ' ' }, 'title: expected a text, found nothing (required)'],
    [{ title: 'a\0' }, 'title: expected a text without NUL (invalid-text)'],
    [
      { scorecard: 'gone' },
      'scorecard: there is no scorecard:default/gone that can be used, as far as you see (unknown-scorecard)',
    ],
    [
      { startsAt: '2026-05-01', dueAt: '2026-04-30' },
      'dueAt: expected an instant after startsAt, 2026-05-01T00:00:00.000Z, found 2026-05-01T00:00:00.000Z (out-of-order)',
    ],
    [
      { dueAt: '2026-02-27' },
      'dueAt: expected an instant to come, found 2026-02-28T00:00:00.000Z (in-the-past)',
    ],
    [{ startsAt: 'soon' }, 'startsAt must be an ISO 8601 instant'],
    [
      { dueAt: '2026-02-30' },
      'dueAt: there is no day 2026-02-30 (invalid-date)',
    ],
    [
      { scope: { tier: ['gold'] } },
      'scope.tier[0]: expected one of 1, 2, 3, 4, none, found "gold" (not-one-of)',
    ],
    [{ scope: { owner: ['group:'] } }, 'scope.owner[0] must be an entity ref'],
    [{ scope: { owners: ['payments'] } }, 'scope: '],
    [
      { scope: { owner: ['nobody'] } },
      'scope: these checks apply to nothing within it, as far as you see (empty)',
    ],
  ])('cannot be %j', async (change, message) => {
    const { as } = campaigns;
    const { status, body } = await as(ADA).create(change);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
    expect((await as(ADA).get('/campaigns')).body.totalItems).toBe(0);
  });
});
