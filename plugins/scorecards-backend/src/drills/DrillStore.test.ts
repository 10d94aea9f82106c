import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { ADA, BOB, CHECKOUT, LEDGER, told } from './__testUtils__/drills';
import { ToldDrill } from './checkDrill';
import { followUpsOf } from './drillRows';
import { DrillStore } from './DrillStore';

const databases = createTestDatabases();
const at = new Date('2026-03-01T12:00:00.000Z');

describe.each(databases.eachSupportedId())('DrillStore on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    const store = DrillStore.create({ knex });
    const record = async (drills: ToldDrill[], source = 'ci') =>
      store.record(drills, { source, by: ADA, at }, kind => `The ${kind}`);
    const outcomes = async (drills: ToldDrill[], source?: string) =>
      (await record(drills, source)).map(({ outcome }) => outcome);
    return { knex, store, record, outcomes };
  }

  it('keeps what is told, and gives it a title', async () => {
    const { store, record } = await setUp();
    const [first] = await record([
      told({ id: '1', durationSeconds: 42.1, summary: 'It worked' }),
    ]);
    expect(first).toMatchObject({
      outcome: 'recorded',
      row: {
        source: 'ci',
        external_id: '1',
        entity_ref: CHECKOUT,
        title: 'The failover',
        summary: 'It worked',
        link: null,
        recorded_by: ADA,
        recorded_at: at.toISOString(),
      },
    });
    const [outline] = await store.outlines();
    expect(await store.get(outline?.id ?? '')).toEqual(
      first && 'row' in first ? first.row : undefined,
    );
  });

  it('keeps a drill once, however often it is told', async () => {
    const { store, outcomes } = await setUp();
    const drill = told({ id: '1', durationSeconds: 0.1 });
    expect(await outcomes([drill, drill])).toEqual(['recorded', 'unchanged']);
    expect(await outcomes([drill])).toEqual(['unchanged']);
    expect(await outcomes([drill], 'other')).toEqual(['recorded']);
    expect(await store.outlines()).toHaveLength(2);
  });

  it('updates what was planned by what came out', async () => {
    const { store, record } = await setUp();
    const plan = told({
      id: '1',
      result: 'planned',
      title: 'The big one',
      at: '2026-02-20T12:00:00.000Z',
      followUps: [{ text: 'Tell support' }],
    });
    const [planned] = await record([plan]);
    const [result] = await record([
      told({ id: '1', result: 'partial', at: '2026-02-21T12:00:00.000Z' }),
    ]);
    expect([planned?.outcome, result]).toEqual([
      'recorded',
      {
        outcome: 'updated',
        row: expect.objectContaining({
          id: planned && 'row' in planned && planned.row.id,
          result: 'partial',
          title: 'The big one',
          at: '2026-02-21T12:00:00.000Z',
        }),
      },
    ]);
    expect(await store.outlines()).toMatchObject([
      { result: 'partial', follow_ups: expect.stringContaining('support') },
    ]);
  });

  it('knows drills of the portal by the id that it shows', async () => {
    const { store, record } = await setUp();
    const [first] = await record([told({ result: 'planned' })], 'portal');
    const shown = first && 'row' in first ? first.row.id : '';
    const [again] = await record([told({ id: shown })], 'portal');
    expect(again).toMatchObject({ outcome: 'updated', row: { id: shown } });
    expect(await store.outlines()).toHaveLength(1);
  });

  it('does not move a drill to another entity', async () => {
    const { outcomes } = await setUp();
    expect(
      await outcomes([
        told({ id: '1' }),
        told({ id: '1', entityRef: LEDGER }),
        told({ id: '2', entityRef: LEDGER }),
      ]),
    ).toEqual(['recorded', 'elsewhere', 'recorded']);
  });

  it('finds drills newest first, by what they are about', async () => {
    const { store, record } = await setUp();
    await record([
      told({ id: '1', at: '2026-01-01T00:00:00.000Z' }),
      told({ id: '2', kind: 'game-day', result: 'failed' }),
      told({ id: '3', entityRef: LEDGER, at: '2026-02-10T00:00:00.000Z' }),
    ]);
    const kinds = async (filter: Parameters<typeof store.outlines>[0]) =>
      (await store.outlines(filter)).map(one => `${one.at.slice(5, 10)}`);
    expect(await kinds({})).toEqual(['02-10', '02-01', '01-01']);
    expect(await kinds({ entityRefs: [CHECKOUT, CHECKOUT] })).toEqual([
      '02-01',
      '01-01',
    ]);
    expect(await kinds({ kinds: ['failover'] })).toEqual(['02-10', '01-01']);
    expect(await kinds({ results: ['failed'] })).toEqual(['02-01']);
    expect(await kinds({ entityRefs: [] })).toEqual([]);
  });

  it('keeps one row of those who tell the same at the same moment', async () => {
    const { store, record } = await setUp();
    const all = await Promise.all(
      Array.from({ length: 6 }, () => record([told({ id: '1' })])),
    );
    const ids = all.flat().map(one => 'row' in one && one.row.id);
    expect(new Set(ids).size).toBe(1);
    expect(await store.outlines()).toHaveLength(1);
  });

  it('ticks follow-ups off, those at the same moment too', async () => {
    const { store, record } = await setUp();
    const texts = ['a', 'b', 'c', 'd'];
    const [first] = await record([
      told({ followUps: texts.map(text => ({ text })) }),
    ]);
    const row = first && 'row' in first ? first.row : undefined;
    const followUps = row ? followUpsOf(row) : [];
    const settle = (followUpId: string, done: boolean) =>
      store.settle({ drillId: row?.id ?? '', followUpId, done, by: BOB, at });
    await Promise.all(followUps.map(one => settle(one.id, true)));
    const after = await store.get(row?.id ?? '');
    expect(after && followUpsOf(after)).toEqual(
      followUps.map(one => ({
        ...one,
        done: true,
        doneBy: BOB,
        doneAt: at.toISOString(),
      })),
    );
    const [one] = followUps;
    expect(await settle(one?.id ?? '', true)).toMatchObject({ changed: false });
    const back = await settle(one?.id ?? '', false);
    expect(back && followUpsOf(back.row)[0]).toEqual(one);
    expect(await settle('none', true)).toBeUndefined();
  });

  it('reads many in one statement', async () => {
    const { knex, store, record } = await setUp();
    await record(
      Array.from({ length: 1_000 }, (_, index) => told({ id: `${index}` })),
    );
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const outlines = await store.outlines({ entityRefs: [CHECKOUT] });
    const rows = await store.byIds(outlines.map(one => one.id));
    expect([rows.size, statements]).toEqual([1_000, 2]);
  });
});
