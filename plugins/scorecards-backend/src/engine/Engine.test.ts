import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  Check,
  decodeCause,
  decodeSince,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { ResultRow } from '../database/rows';
import { check, scorecard, STANDARD } from './__testUtils__/scorecards';
import { refOf, Replica, World } from './__testUtils__/World';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const causesOf = (row: ResultRow) => [...row.causes].map(decodeCause);

describe.each(databases.eachSupportedId())('Engine on %p', id => {
  let knex: Knex;
  let world: World;
  let replica: Replica;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
  });
  beforeEach(async () => {
    world = await World.create(knex);
    replica = world.replica();
  });

  const rows = (): Promise<ResultRow[]> =>
    knex('scorecards_results').orderBy(['entity_id', 'valid_from']).select();
  const openRow = async (): Promise<ResultRow> =>
    knex('scorecards_results').whereNull('valid_to').first();
  const put = (...checks: Check[]) => world.putScorecard(scorecard({ checks }));
  const tell = (values: Record<string, number | boolean | string | null>) =>
    world.values.set(refOf('x'), values);
  /** What happens next does so a minute later. */
  const evaluate = async () => {
    const summary = await replica.engine.evaluate();
    world.clock.advance(60);
    return summary;
  };

  it('writes a row per entity and scorecard, and nothing again', async () => {
    await world.putEntity('x');
    await world.putEntity('y');
    tell({ a: 1, b: 2, ok: true });
    await put(
      check('has-a'),
      check('is-ok', { expression: 'svc.ok', level: 'silver' }),
    );
    expect(await evaluate()).toEqual({ evaluated: 2, written: 2 });
    const revision = await world.revision();
    expect(await evaluate()).toEqual({ evaluated: 2, written: 0 });
    // As after a restart.
    const other = world.replica();
    expect(await other.engine.evaluate()).toEqual({ evaluated: 2, written: 0 });
    expect(await world.revision()).toBe(revision);
    expect(replica.announced).toEqual([[refOf('x'), refOf('y')]]);
    const [x, y] = await rows();
    expect(x).toMatchObject({
      codes: 'pp',
      standing: 2,
      passed: 2,
      applicable: 2,
      valid_from: '2026-03-01T12:00:00.000Z',
      valid_to: null,
      standing_since: '2026-03-01T12:00:00.000Z',
    });
    expect(x && causesOf(x)).toEqual(['first', 'first']);
    expect(y).toMatchObject({ codes: 'uu', standing: -1, unknown: 2 });
  });

  it('keeps the facts that were read, and no others', async () => {
    await world.putEntity('x');
    tell({ a: 1, b: 2, ok: true });
    await put(check('has-a'), check('is-ok', { expression: 'svc.ok' }));
    await evaluate();
    expect(JSON.parse((await openRow()).evidence)).toEqual({
      svc: {
        values: { a: 1, ok: true },
        asOf: '2026-03-01T12:00:00.000Z',
        source: 'Test',
      },
    });
  });

  it('tells what the service did from what the rule did', async () => {
    await world.putEntity('x');
    tell({ a: 1, ok: true });
    await put(check('one'), check('two', { expression: 'svc.ok' }));
    await evaluate();
    tell({ a: 1, ok: false });
    await put(
      check('one', { expression: 'svc.a > 1' }),
      check('two', { expression: 'svc.ok && svc.a > 0' }),
      check('three'),
    );
    await evaluate();
    const row = await openRow();
    expect(row.codes).toBe('ffp');
    expect(causesOf(row)).toEqual(['rule', 'service', 'rule']);
  });

  it('blames the service for what it does under a rule that changed before', async () => {
    await world.putEntity('x');
    tell({ a: 2 });
    await put(check('one'));
    await evaluate();
    // Passes as before: nothing is written, the row stays with the version before.
    await put(check('one', { expression: 'svc.a > 1' }));
    expect((await evaluate()).written).toBe(0);
    tell({ a: 1 });
    await evaluate();
    expect(causesOf(await openRow())).toEqual(['service']);
  });

  it('says since when and why each check is how it is', async () => {
    await world.putEntity('x');
    tell({ a: 1, ok: true });
    await put(check('one'), check('two', { expression: 'svc.ok' }));
    const first = world.clock.seconds;
    await evaluate();
    tell({ a: null, ok: true });
    const second = world.clock.seconds;
    await evaluate();
    const row = await openRow();
    expect(row.codes).toBe('up');
    expect(causesOf(row)).toEqual(['fact-unknown', 'first']);
    expect(decodeSince(row.since, 2)).toEqual([second, first]);
    tell({ a: 0, ok: true });
    await evaluate();
    expect(causesOf(await openRow())).toEqual(['fact-known', 'first']);
    await world.waive({
      scorecard: STANDARD,
      check: 'one',
      entity: 'x',
      minutes: 2,
    });
    await evaluate();
    const waived = await openRow();
    expect(waived).toMatchObject({ codes: 'wp', waived: 1, standing: 1 });
    expect(causesOf(waived)).toEqual(['waived', 'first']);
    await evaluate();
    await evaluate();
    expect(causesOf(await openRow())).toEqual(['waiver-ended', 'first']);
  });

  it('lets an announced check come into effect on its day', async () => {
    await world.putEntity('x');
    tell({ a: 1, ok: false });
    await put(
      check('one'),
      check('two', { expression: 'svc.ok', effectiveFrom: '2026-03-02' }),
    );
    await evaluate();
    expect(await openRow()).toMatchObject({ codes: 'pF', standing: 1 });
    world.clock.advance(12 * 3600);
    await evaluate();
    const row = await openRow();
    expect(row).toMatchObject({ codes: 'pf', standing: 0 });
    expect(causesOf(row)).toEqual(['first', 'effective']);
  });

  it('takes a renamed check for another one, and forgets a removed one', async () => {
    await world.putEntity('x');
    tell({ a: 1 });
    await put(check('one'), check('two'));
    await evaluate();
    await put(check('uno'), check('two'));
    await evaluate();
    const row = await openRow();
    expect(causesOf(row)).toEqual(['rule', 'first']);
    await put(check('two'));
    await evaluate();
    expect(await openRow()).toMatchObject({ codes: 'p', applicable: 1 });
    expect(await rows()).toHaveLength(3);
  });

  it('writes again where the letters are the same and mean something else', async () => {
    await world.putEntity('x');
    tell({ a: 1 });
    await put(check('one'), check('two'));
    await evaluate();
    await put(check('two'), check('one'));
    expect((await evaluate()).written).toBe(1);
    await put(check('two', { title: 'Two' }), check('one'));
    expect((await evaluate()).written).toBe(0);
  });

  it('evaluates 200 checks', async () => {
    await world.putEntity('x');
    tell({ a: 100 });
    await put(
      ...Array.from({ length: 200 }, (_, n) =>
        check(`check-${n}`, { expression: `svc.a > ${n}` }),
      ),
    );
    await evaluate();
    const row = await openRow();
    expect(row.codes).toBe(`${'p'.repeat(100)}${'f'.repeat(100)}`);
    tell({ a: 101 });
    const at = world.clock.seconds;
    await evaluate();
    const since = decodeSince((await openRow()).since, 200);
    expect(since.filter(second => second === at)).toHaveLength(1);
  });

  it('ends what applies no more, and begins anew where it applies again', async () => {
    await world.putEntity('x', { tier: '1' });
    tell({ a: 1 });
    await world.putScorecard(
      scorecard({ filter: { 'metadata.labels.tier': '1' } }),
    );
    await evaluate();
    await world.putEntity('x', { tier: '2' });
    expect((await evaluate()).written).toBe(0);
    expect(await openRow()).toBeUndefined();
    await world.putEntity('x', { tier: '1' });
    await evaluate();
    expect(causesOf(await openRow())).toEqual(['entity-added']);
    await world.putScorecard(
      scorecard({ filter: { 'metadata.labels.tier': '2' } }),
    );
    await evaluate();
    await world.putScorecard(scorecard());
    await evaluate();
    expect(causesOf(await openRow())).toEqual(['rule']);
    expect(await rows()).toHaveLength(3);
  });

  it('keeps the history of an entity that is deleted apart from the one that comes again', async () => {
    await world.putEntity('x');
    tell({ a: 1 });
    await put(check('one'));
    await evaluate();
    await world.endEntity('x');
    await world.putEntity('x');
    await evaluate();
    const [old, fresh] = await rows();
    expect(old?.valid_to).toBe('2026-03-01T12:01:00.000Z');
    expect(fresh).toMatchObject({ valid_to: null });
    expect(fresh?.entity_id).not.toBe(old?.entity_id);
  });

  it('believes a source that is down for a while, then nobody', async () => {
    await world.putEntity('x');
    await world.putEntity('y');
    await world.putEntity('z');
    tell({ a: 1 });
    world.values.set(refOf('z'), { a: 'many' });
    await put(check('one'));
    await evaluate();
    expect((await rows()).map(row => row.codes)).toEqual(['p', 'u', 'u']);
    // The batch of x and y cannot be read, that of z can.
    world.broken.add(refOf('x'));
    world.values.set(refOf('z'), { a: 3 });
    await evaluate();
    const open = () =>
      knex('scorecards_results')
        .whereNull('valid_to')
        .orderBy('entity_id')
        .pluck('codes');
    expect(await open()).toEqual(['p', 'u', 'p']);
    world.clock.advance(3600);
    await evaluate();
    expect(await open()).toEqual(['u', 'u', 'p']);
  });

  it('evaluates only the entities it is asked for', async () => {
    const x = await world.putEntity('x');
    await world.putEntity('y');
    await put(check('one'));
    const { engine } = replica;
    expect(await engine.evaluate({ entityIds: [x] })).toEqual({
      evaluated: 1,
      written: 1,
    });
    expect(await engine.evaluate({ entityIds: [] })).toEqual({
      evaluated: 0,
      written: 0,
    });
    expect(await rows()).toHaveLength(1);
  });

  it('begins after what it ends, even where the clock goes back', async () => {
    await world.putEntity('x');
    tell({ a: 1 });
    await put(check('one'));
    await evaluate();
    tell({ a: 0 });
    world.clock.advance(-3600);
    await evaluate();
    const [old, fresh] = await rows();
    expect(old?.valid_to).toBe('2026-03-01T12:00:00.001Z');
    expect(fresh?.valid_from).toBe(old?.valid_to);
  });

  it('notes an entity that it cannot evaluate and goes on with the others', async () => {
    await world.putEntity('x');
    await world.putEntity('y');
    tell({ a: 1 });
    await put(check('one'));
    await evaluate();
    tell({ a: 0 });
    world.values.set(refOf('y'), { a: 0 });
    const { engine } = world.replica(world.clock.now, {
      waivers: {
        inForce: async () => ({
          waivedChecks: (_ref: string, { ref }: { ref: string }) => {
            if (ref === refOf('x')) throw new Error('It went wrong');
            return new Set<string>();
          },
        }),
      },
    });
    expect((await engine.evaluate()).written).toBe(1);
    const open = await knex('scorecards_results')
      .whereNull('valid_to')
      .orderBy('entity_id')
      .pluck('codes');
    expect(open).toEqual(['p', 'f']);
    const [noted] = await knex('scorecards_sources').where({
      source: 'engine',
    });
    expect(JSON.parse(noted.warnings)).toEqual([
      `${refOf('x')} under ${STANDARD}: Error: It went wrong`,
    ]);
  });

  it('stops when it is told to', async () => {
    await world.putEntity('x');
    await put(check('one'));
    const signal = AbortSignal.abort(new Error('The backend stops'));
    await expect(replica.engine.evaluate({ signal })).rejects.toThrow(
      'The backend stops',
    );
    const noted = await knex('scorecards_sources').where({ source: 'engine' });
    expect(noted).toMatchObject([
      { instance: 'evaluate', error_code: 'evaluation', last_success: null },
    ]);
  });
});
