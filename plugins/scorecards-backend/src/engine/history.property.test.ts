import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  Scorecard,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { evaluateAll, History, saidOf, Snapshot } from './__testUtils__/replay';
import { Step, steps } from './__testUtils__/steps';
import { World } from './__testUtils__/World';

const databases = createTestDatabases();
jest.setTimeout(300_000);

const RUNS = { SQLITE_3: 60, POSTGRES_18: 10 } as Record<string, number>;

/** Seconds since the epoch at which each check of each history got its status, from full evaluations alone. */
function sinceOf(past: readonly { at: Date; said: Snapshot }[]) {
  const since: Record<string, Record<string, number>> = {};
  let before: Snapshot = {};
  for (const { at, said } of past) {
    for (const [key, { codes }] of Object.entries(said)) {
      const known = (since[key] ??= {});
      for (const [id, code] of Object.entries(codes)) {
        const old = before[key]?.codes[id];
        if (old === undefined || statusOf(old) !== statusOf(code)) {
          known[id] = Math.floor(at.getTime() / 1000);
        }
      }
    }
    before = said;
  }
  return since;
}

async function live(knex: Knex, story: Step[]): Promise<void> {
  const world = await World.create(knex);
  const replica = world.replica();
  const other = world.replica();
  const documents = new Map<string, Scorecard>();
  const past: { at: Date; said: Snapshot }[] = [];
  for (const { minutes, changes } of story) {
    world.clock.advance(minutes * 60);
    for (const change of changes) await change(world, documents);
    await replica.engine.evaluate();

    const revision = await world.revision();
    expect((await replica.engine.evaluate()).written).toBe(0);
    expect((await other.engine.evaluate()).written).toBe(0);
    expect(await world.revision()).toBe(revision);

    const at = world.clock.now();
    past.push({ at, said: await evaluateAll(other, at) });
    const now = (await History.read(knex, other.versions)).at(at);
    const since = sinceOf(past);
    for (const [key, said] of Object.entries(now)) {
      for (const [id, second] of Object.entries(said.since)) {
        expect([key, id, second]).toEqual([key, id, since[key]?.[id]]);
      }
    }
  }
  const history = await History.read(knex, other.versions);
  expect(history.overlaps()).toEqual([]);
  for (const { at, said } of past) {
    expect(saidOf(history.at(at))).toEqual(said);
    expect(saidOf(history.at(new Date(at.getTime() + 59_000)))).toEqual(said);
  }
}

describe.each(databases.eachSupportedId())('history on %p', id => {
  it('replayed at any instant says what a full evaluation said then', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    await fc.assert(
      fc.asyncProperty(steps, story => live(knex, story)),
      { numRuns: RUNS[id] },
    );
  });
});
