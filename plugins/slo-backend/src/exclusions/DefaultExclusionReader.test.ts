import { Exclusion } from '@callboard/backstage-plugin-slo-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applySloMigrations } from '../database/applySloMigrations';
import { DefaultExclusionReader } from './DefaultExclusionReader';
import { ExclusionStore } from './ExclusionStore';
import { CatalogExclusion } from './toCatalogExclusion';

const databases = createTestDatabases();
const AT = new Date('2026-03-01T12:00:00Z');
const seconds = (iso: string) => Date.parse(iso) / 1000;
const MARCH = {
  start: seconds('2026-03-01T00:00:00Z'),
  end: seconds('2026-04-01T00:00:00Z'),
};
const FIRST_WEEK = { ...MARCH, end: seconds('2026-03-08T00:00:00Z') };

const drill: CatalogExclusion = {
  id: 'sloexclusion:default/drill',
  origin: 'catalog',
  status: 'approved',
  kind: 'maintenance',
  title: 'Drill',
  reason: 'Weekly drill',
  author: 'user:default/a',
  approver: 'user:default/b',
  slos: ['slo:default/one'],
  entityRefs: ['component:default/ledger'],
  start: '2026-01-04T02:00',
  end: '2026-01-04T03:00',
  recurrence: 'FREQ=WEEKLY;BYDAY=SU',
};

const outage: Exclusion = {
  id: 'outage',
  origin: 'portal',
  status: 'proposed',
  kind: 'dispute',
  reason: 'Not ours',
  author: 'user:default/a',
  slos: ['slo:default/one'],
  start: '2026-03-05T10:00:00Z',
  end: '2026-03-05T11:00:00Z',
};
const propose = { decision: 'propose', by: 'user:default/a', at: AT } as const;

describe.each(databases.eachSupportedId())('exclusions on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applySloMigrations({ getClient: async () => knex });
    const store = ExclusionStore.create({ knex });
    const reader = DefaultExclusionReader.create({ store });
    const read = async (...args: Parameters<typeof reader.occurrences>) =>
      Object.fromEntries(
        [...(await reader.occurrences(...args))].map(([ref, items]) => [
          ref,
          items.map(item => `${item.id} ${item.start.slice(5, 13)}`),
        ]),
      );
    return { knex, store, read };
  }

  it('gives each SLO the occurrences of its range, by its ref or its entity', async () => {
    const { knex, store, read } = await setUp();
    await store.replaceCatalog([drill], AT);
    const queries = jest.fn();
    knex.on('query', queries);
    expect(
      await read([
        { ref: 'slo:default/one', range: MARCH },
        {
          ref: 'slo:default/two',
          entityRef: 'component:default/ledger',
          range: FIRST_WEEK,
        },
        {
          ref: 'slo:default/three',
          entityRef: 'component:default/other',
          range: MARCH,
        },
      ]),
    ).toEqual({
      'slo:default/one': [1, 8, 15, 22, 29].map(
        day => `${drill.id} 03-${String(day).padStart(2, '0')}T02`,
      ),
      'slo:default/two': [`${drill.id} 03-01T02`],
    });
    expect(queries).toHaveBeenCalledTimes(1);
  });

  it('knows only what is approved', async () => {
    const { store, read } = await setUp();
    await store.propose(outage, propose);
    await store.replaceCatalog([{ ...drill, status: 'proposed' }], AT);
    const ask = () => read([{ ref: 'slo:default/one', range: MARCH }]);
    expect(await ask()).toEqual({});
    const approved = await store.decide(
      'outage',
      { from: 'proposed', to: 'approved' },
      { decision: 'approve', by: 'user:default/b', at: AT, comment: 'Seen' },
    );
    expect(approved).toBe(true);
    expect(await ask()).toEqual({ 'slo:default/one': ['outage 03-05T10'] });
    expect(await store.get('outage')).toMatchObject({
      status: 'approved',
      approver: 'user:default/b',
      decisions: [
        { decision: 'propose', by: 'user:default/a' },
        { decision: 'approve', by: 'user:default/b', comment: 'Seen' },
      ],
    });
  });

  it('lets only the first of two decisions through', async () => {
    const { store } = await setUp();
    await store.propose(outage, propose);
    const approve = (by: string) =>
      store.decide(
        'outage',
        { from: 'proposed', to: 'approved' },
        { decision: 'approve', by, at: AT },
      );
    expect(
      (
        await Promise.all([
          approve('user:default/b'),
          approve('user:default/c'),
        ])
      ).filter(Boolean),
    ).toHaveLength(1);
    expect((await store.get('outage'))?.decisions).toHaveLength(2);
  });

  it('keeps in step with the catalog, and says what it concerns', async () => {
    const { store, read } = await setUp();
    await store.propose(outage, propose);
    const both = ['component:default/ledger', 'slo:default/one'];
    const ids = [drill.id];
    expect(await store.replaceCatalog([drill], AT)).toEqual({
      ids,
      targets: both,
    });
    expect(await store.replaceCatalog([drill], AT)).toEqual({
      ids: [],
      targets: [],
    });
    const moved = { ...drill, slos: ['slo:default/two'] };
    expect(await store.replaceCatalog([moved], AT)).toEqual({
      ids,
      targets: [...both, 'slo:default/two'],
    });
    expect(await store.replaceCatalog([], AT)).toEqual({
      ids,
      targets: ['component:default/ledger', 'slo:default/two'],
    });
    expect(await read([{ ref: 'slo:default/two', range: MARCH }])).toEqual({});
    expect((await store.list()).map(item => item.id)).toEqual(['outage']);
  });
});
