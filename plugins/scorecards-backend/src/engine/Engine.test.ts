import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { ResultRow } from '../database/rows';
import { check, scorecard, STANDARD } from './__testUtils__/scorecards';
import { refOf, World } from './__testUtils__/World';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const rowsOf = (knex: Knex): Promise<ResultRow[]> =>
  knex('scorecards_results').orderBy(['entity_id', 'valid_from']).select();

describe.each(databases.eachSupportedId())('Engine on %p', id => {
  let world: World;
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
  });
  beforeEach(async () => {
    world = await World.create(knex);
  });

  it('writes a row per entity and scorecard, and nothing again', async () => {
    await world.putEntity('x');
    await world.putEntity('y');
    world.values.set(refOf('x'), { a: 1, b: 2, ok: true });
    await world.putScorecard(
      scorecard({
        checks: [
          check('has-a'),
          check('is-ok', { expression: 'svc.ok', level: 'silver' }),
        ],
      }),
    );
    const { engine, announced } = world.replica();
    expect(await engine.evaluate()).toEqual({ evaluated: 2, written: 2 });
    const revision = await world.revision();
    world.clock.advance(60);
    expect(await engine.evaluate()).toEqual({ evaluated: 2, written: 0 });
    expect(await world.replica().engine.evaluate()).toEqual({
      evaluated: 2,
      written: 0,
    });
    expect(await world.revision()).toBe(revision);
    expect(announced).toEqual([[refOf('x'), refOf('y')]]);
    const [x, y] = await rowsOf(knex);
    expect(x).toMatchObject({
      codes: 'pp',
      standing: 2,
      passed: 2,
      applicable: 2,
      causes: 'ii',
      valid_to: null,
    });
    expect(y).toMatchObject({ codes: 'uu', standing: -1, unknown: 2 });
    expect(JSON.parse(x!.evidence)).toMatchObject({
      svc: { values: { a: 1, ok: true }, asOf: '2026-03-01T12:00:00.000Z' },
    });
    expect(x!.evidence).not.toContain('"b"');
    expect(STANDARD).toBeDefined();
  });
});
