import {
  componentEntity,
  createTestDatabases,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { readScorecardsConfig } from '../config';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { mockServices } from '@backstage/backend-test-utils';
import { ADA, CHECKOUT, told } from './__testUtils__/drills';
import { createDrillFacts } from './createDrills';
import { DrillStore } from './DrillStore';

const databases = createTestDatabases();
const now = new Date('2026-03-01T12:00:00.000Z');

it('tells what is overdue, what is open, and how it went', async () => {
  const knex = await databases.init('SQLITE_3');
  await applyScorecardsMigrations({ getClient: async () => knex });
  await DrillStore.create({ knex }).record(
    [
      told({ result: 'planned', at: '2026-02-28T00:00:00.000Z' }),
      told({
        result: 'failed',
        followUps: [
          { text: 'late', dueAt: '2026-02-28T00:00:00.000Z' },
          { text: 'soon', dueAt: '2026-03-28T00:00:00.000Z' },
          { text: 'done', dueAt: '2026-02-28T00:00:00.000Z', done: true },
        ],
      }),
      told({ kind: 'restore-test', at: '2025-06-01T00:00:00.000Z' }),
    ],
    { source: 'portal', by: ADA, at: now },
    kind => kind,
  );
  const settings = readScorecardsConfig(mockServices.rootConfig());
  const provider = createDrillFacts({ knex, settings });
  const facts = await provider.getFacts({
    entities: [
      componentEntity('checkout', { tier: '1' }),
      componentEntity('toy', { tier: '4' }),
      componentEntity('plain'),
    ],
    now,
    signal: new AbortController().signal,
  });
  expect(facts.get(CHECKOUT)?.values).toEqual({
    overdue: true,
    overdueKinds: ['game-day', 'restore-test'],
    openFollowUps: 2,
    overdueFollowUps: 1,
    daysSince: { failover: 28, 'restore-test': 273 },
    lastResults: { failover: 'failed', 'restore-test': 'passed' },
  });
  const nothing = {
    overdue: false,
    overdueKinds: [],
    openFollowUps: 0,
    overdueFollowUps: 0,
    daysSince: {},
    lastResults: {},
  };
  for (const name of ['toy', 'plain']) {
    expect(facts.get(`component:default/${name}`)?.values).toEqual(nothing);
  }
});
