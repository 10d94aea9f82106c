import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { Chronicle } from './__testUtils__/Chronicle';
import { History, saidOf } from './__testUtils__/replay';
import { Step, steps } from './__testUtils__/steps';
import { World } from './__testUtils__/World';

const databases = createTestDatabases();
jest.setTimeout(300_000);

/** Each of them is up to twenty rounds of changes. */
const RUNS = { SQLITE_3: 25, POSTGRES_18: 5 } as Record<string, number>;

/** Lives through a story, evaluating everything after each step. */
async function live(
  knex: Knex,
  story: Step[],
): Promise<{ history: History; chronicle: Chronicle }> {
  const world = await World.create(knex);
  const replica = world.replica();
  const other = world.replica();
  const chronicle = Chronicle.of(other);
  const documents = new Map<string, Scorecard>();
  for (const { minutes, changes } of story) {
    world.clock.advance(minutes * 60);
    for (const change of changes) await change(world, documents);
    await replica.engine.evaluate();

    const revision = await world.revision();
    expect((await replica.engine.evaluate()).written).toBe(0);
    expect((await other.engine.evaluate()).written).toBe(0);
    expect(await world.revision()).toBe(revision);

    const at = world.clock.now();
    await chronicle.write(at);
    const kept = (await History.read(knex, other.versions)).at(at);
    expect(chronicle.differences(kept)).toEqual([]);
  }
  return { history: await History.read(knex, other.versions), chronicle };
}

describe.each(databases.eachSupportedId())('history on %p', id => {
  it('replayed at any instant says what a full evaluation said then', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    await fc.assert(
      fc.asyncProperty(steps, async story => {
        const { history, chronicle } = await live(knex, story);
        expect(history.overlaps()).toEqual([]);
        for (const { at, said } of chronicle.past) {
          const later = new Date(at.getTime() + 59_000);
          expect(saidOf(history.at(at))).toEqual(said);
          expect(saidOf(history.at(later))).toEqual(said);
        }
      }),
      { numRuns: RUNS[id] },
    );
  });
});
