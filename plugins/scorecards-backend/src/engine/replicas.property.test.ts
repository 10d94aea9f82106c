import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { evaluateAll, History, saidOf, Snapshot } from './__testUtils__/replay';
import { Step, steps } from './__testUtils__/steps';
import { World } from './__testUtils__/World';

const databases = createTestDatabases();
jest.setTimeout(300_000);

const RUNS = { SQLITE_3: 15, POSTGRES_18: 5 } as Record<string, number>;

/** Two replicas whose clocks differ evaluate everything at the same time, and a part of it besides. */
async function live(
  knex: Knex,
  story: Step[],
  skewSeconds: number,
): Promise<{ history: History; now: Snapshot }> {
  const world = await World.create(knex);
  const skewed = () =>
    new Date(world.clock.now().getTime() + skewSeconds * 1000);
  const one = world.replica();
  const other = world.replica(skewed);
  const documents = new Map<string, Scorecard>();
  for (const { minutes, changes } of story) {
    world.clock.advance(minutes * 60);
    for (const change of changes) await change(world, documents);
    const [entity] = await one.entities.living();
    await Promise.all([
      one.engine.evaluate(),
      other.engine.evaluate(),
      one.engine.evaluate({ entityIds: entity ? [entity.id] : [] }),
    ]);
    const history = await History.read(knex, one.versions);
    expect(history.overlaps()).toEqual([]);
  }
  await one.engine.evaluate();
  expect((await one.engine.evaluate()).written).toBe(0);
  const versions = await one.versions.current();
  return {
    history: await History.read(knex, one.versions),
    now: await evaluateAll(one, versions, world.clock.now()),
  };
}

describe.each(databases.eachSupportedId())('replicas on %p', id => {
  it('never write a history twice, whatever their clocks say', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom(0, -600, 600, 0.4),
        async (story, skew) => {
          const { history, now } = await live(knex, story, skew);
          expect(saidOf(history.open())).toEqual(now);
          const open = history.rows.filter(row => row.valid_to === null);
          expect(open).toHaveLength(Object.keys(now).length);
        },
      ),
      { numRuns: RUNS[id] },
    );
  });
});
