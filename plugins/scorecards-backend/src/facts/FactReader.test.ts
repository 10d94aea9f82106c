import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { ReadFailure } from '@callboard/backstage-plugin-callboard-node';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { entityRow, NOON } from '../__testUtils__/rows';
import { FactsRow } from '../database/rows';
import { allOf, FakeProvider } from './__testUtils__/FakeProvider';
import { setUpFacts } from './__testUtils__/setUpFacts';
import { subjects } from './__testUtils__/subjects';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const rowsOf = (knex: Knex) =>
  knex<FactsRow>('scorecards_facts').orderBy(['variable', 'entity_id']);
const minutes = (count: number) =>
  new Date(Date.parse(NOON) + count * 60_000).toISOString();

describe.each(databases.eachSupportedId())('reading facts on %p', id => {
  const three = subjects(3);

  it('keeps what it is told, and writes nothing where it is told the same', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider({ batchSize: 2 });
    const { read, facts, clock, sources } = await setUpFacts({
      knex,
      providers: [provider],
    });
    expect(await read(three)).toEqual({ written: 3 });
    expect(provider.asked).toEqual([2, 1]);
    clock.advance(60);
    expect(await read(three)).toEqual({ written: 0 });
    expect((await facts.load([1])).get(1)).toEqual({
      slo: {
        source: 'The SLO plugin',
        values: { count: 1, worst: 'healthy' },
        asOf: minutes(1),
      },
    });
    expect(await sources.list()).toEqual([
      {
        source: 'facts',
        instance: 'slo',
        lastAttempt: minutes(1),
        lastSuccess: minutes(1),
        warnings: [],
      },
    ]);
    provider.answer = allOf({ values: { count: 2 } });
    expect(await read(three)).toEqual({ written: 3 });
    expect((await facts.load([3])).get(3)?.slo).toEqual({
      source: 'The SLO plugin',
      values: { count: 2 },
      asOf: minutes(1),
    });
  });

  it('knows nothing of an entity that an answer leaves out, and of a field of the wrong type', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, facts } = await setUpFacts({ knex, providers: [provider] });
    await read(three);
    provider.answer = async () =>
      new Map<string, FactSet>([
        [
          'component:default/service-1',
          { values: { count: 1.5, worst: 'burning', since: null } },
        ],
        ['component:default/stranger', { values: { count: 9 } }],
      ]);
    expect(await read(three)).toEqual({ written: 3 });
    const known = await facts.load([1, 2]);
    expect(known.get(1)?.slo).toMatchObject({
      values: { worst: 'burning' },
      reasons: { count: expect.stringContaining('expected int, found 1.5') },
    });
    expect(known.get(2)?.slo).toMatchObject({
      values: {},
      reasons: { '*': expect.stringContaining('told nothing') },
    });
    expect(await rowsOf(knex)).toHaveLength(3);
  });

  it('believes what it knew while a provider fails, and then no more', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const other = new FakeProvider({ variable: 'oncall' });
    const { read, facts, clock, logger } = await setUpFacts({
      knex,
      providers: [provider, other],
    });
    await read(three);
    provider.answer = async () => {
      throw new ReadFailure('http-503', 'slo answered 503');
    };
    clock.advance(10 * 60);
    expect(await read(three)).toEqual({ written: 0 });
    expect((await facts.load([1])).get(1)).toEqual({
      slo: {
        source: 'The SLO plugin',
        values: { count: 1, worst: 'healthy' },
        reasons: { '*': 'slo answered 503' },
        asOf: NOON,
        stale: true,
      },
      oncall: {
        source: 'The SLO plugin',
        values: { count: 1, worst: 'healthy' },
        asOf: minutes(10),
      },
    });
    clock.advance(5 * 60);
    await read(three);
    expect((await facts.load([1])).get(1)?.slo).toEqual({
      source: 'The SLO plugin',
      values: {},
      reasons: { '*': `Not read since ${NOON}: slo answered 503` },
      asOf: NOON,
    });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    provider.answer = allOf({ values: { count: 1, worst: 'healthy' } });
    expect(await read(three)).toEqual({ written: 0 });
    expect((await facts.load([1])).get(1)?.slo).toMatchObject({
      values: { count: 1 },
      asOf: minutes(15),
    });
  });

  it('keeps the failure of a batch to the entities of the batch', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider({ batchSize: 1 });
    const { read, facts, clock, sources } = await setUpFacts({
      knex,
      providers: [provider],
    });
    await read(three);
    const fine = provider.answer;
    provider.answer = async request => {
      if (request.entities[0]?.metadata.name === 'service-2') {
        throw new Error('secret words');
      }
      return fine(request);
    };
    clock.advance(60);
    expect(await read(three)).toEqual({ written: 1 });
    clock.advance(60);
    expect(await read(three)).toEqual({ written: 0 });
    const known = await facts.load([1, 2]);
    expect(known.get(1)?.slo).toMatchObject({ asOf: minutes(2) });
    expect(known.get(1)?.slo?.stale).toBeUndefined();
    expect(known.get(2)?.slo).toMatchObject({
      values: { count: 1 },
      asOf: NOON,
      stale: true,
    });
    const [source] = await sources.list();
    expect(source).toMatchObject({
      lastSuccess: minutes(2),
      error: {
        code: 'failed',
        message: expect.stringContaining('1 of 3 batches'),
      },
    });
    expect(JSON.stringify(source)).not.toContain('secret');
    clock.advance(14 * 60);
    await read(three);
    expect((await facts.load([2])).get(2)?.slo?.values).toEqual({});
    provider.answer = fine;
    expect(await read(three)).toEqual({ written: 1 });
    expect((await facts.load([2])).get(2)?.slo).toMatchObject({
      values: { count: 1 },
      asOf: minutes(16),
    });
  });

  it('does not wait for a provider that does not answer, nor ask it for the rest', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider({ batchSize: 1 });
    provider.answer = () => new Promise(() => {});
    const other = new FakeProvider({ variable: 'oncall' });
    const { read, facts } = await setUpFacts({
      knex,
      providers: [provider, other],
    });
    expect(await read(subjects(20))).toEqual({ written: 20 });
    expect(provider.asked).toHaveLength(3);
    expect((await facts.load([7])).get(7)).toMatchObject({
      slo: {
        values: {},
        reasons: { '*': expect.stringContaining('No answer within 0.1 s') },
      },
      oncall: { values: { count: 1 } },
    });
  });

  it('leaves others alone when it reads some', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, facts, clock } = await setUpFacts({
      knex,
      providers: [provider],
    });
    await read(three);
    clock.advance(60);
    const [first] = three;
    const some = first ? [first] : [];
    await read(some, { partial: true });
    const known = await facts.load([1, 2]);
    expect(known.get(1)?.slo?.asOf).toBe(minutes(1));
    expect(known.get(2)?.slo?.asOf).toBe(NOON);
    provider.answer = async () => {
      throw new ReadFailure('http-503', 'slo answered 503');
    };
    await read(some, { partial: true });
    const after = await facts.load([1, 2]);
    expect(after.get(1)?.slo).toMatchObject({
      stale: true,
      values: { count: 1 },
    });
    expect(after.get(2)?.slo?.stale).toBeUndefined();
  });

  it('believes what it could read of one entity while the provider fails for all', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, facts, clock } = await setUpFacts({
      knex,
      providers: [provider],
    });
    const fine = provider.answer;
    await read(three);
    provider.answer = async () => {
      throw new ReadFailure('http-503', 'slo answered 503');
    };
    clock.advance(20 * 60);
    await read(three);
    provider.answer = fine;
    await read(subjects(1), { partial: true });
    const known = await facts.load([1, 2]);
    expect(known.get(1)?.slo).toMatchObject({
      values: { count: 1 },
      asOf: minutes(20),
    });
    expect(known.get(1)?.slo?.stale).toBeUndefined();
    expect(known.get(2)?.slo?.values).toEqual({});
    provider.answer = async () => {
      throw new ReadFailure('http-503', 'slo answered 503');
    };
    clock.advance(14 * 60);
    await read(three);
    expect((await facts.load([1])).get(1)?.slo).toMatchObject({
      values: { count: 1 },
      stale: true,
      asOf: minutes(20),
    });
    clock.advance(60);
    expect((await facts.load([1])).get(1)?.slo?.values).toEqual({});
  });

  it('stops where it is told to, and blames nobody', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, sources } = await setUpFacts({ knex, providers: [provider] });
    const controller = new AbortController();
    provider.answer = () => {
      controller.abort(new Error('shutting down'));
      return new Promise(() => {});
    };
    await expect(read(three, { signal: controller.signal })).rejects.toThrow(
      'shutting down',
    );
    expect(await sources.list()).toEqual([]);
  });

  it('forgets what nobody tells any more', async () => {
    const knex = await databases.init(id);
    const kept = { facts: '{"values":{}}', digest: 'd', as_of: NOON };
    const { read } = await setUpFacts({
      knex,
      providers: [new FakeProvider()],
      rows: {
        entities: [
          entityRow({ id: 1, ref: 'component:default/service-1' }),
          entityRow({ id: 9, ref: 'component:default/gone', ended_at: NOON }),
        ],
        facts: [
          { ...kept, entity_id: 1, variable: 'uninstalled', expires_at: null },
          { ...kept, entity_id: 1, variable: 'pushed.ci', expires_at: NOON },
          { ...kept, entity_id: 9, variable: 'pushed.ci', expires_at: NOON },
          { ...kept, entity_id: 9, variable: 'slo', expires_at: null },
        ],
      },
    });
    await read(subjects(1));
    expect(
      (await rowsOf(knex)).map(row => [row.entity_id, row.variable]),
    ).toEqual([
      [1, 'pushed.ci'],
      [1, 'slo'],
    ]);
  });

  it('writes an age that only moved a little now and then', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, facts, clock } = await setUpFacts({
      knex,
      providers: [provider],
    });
    provider.answer = async request =>
      allOf({ values: { count: 1 }, asOf: request.now.toISOString() })(request);
    await read(three);
    clock.advance(4 * 60);
    expect(await read(three)).toEqual({ written: 0 });
    expect((await facts.load([1])).get(1)?.slo?.asOf).toBe(NOON);
    clock.advance(60);
    expect(await read(three)).toEqual({ written: 3 });
    expect((await facts.load([1])).get(1)?.slo?.asOf).toBe(minutes(5));
  });
});
