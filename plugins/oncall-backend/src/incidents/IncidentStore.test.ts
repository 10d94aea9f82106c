import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applyOnCallMigrations } from '../database/applyOnCallMigrations';
import { IncidentStore } from './IncidentStore';
import { ToldIncident } from './StoredIncident';

const databases = createTestDatabases();
const AT = new Date('2026-03-01T12:00:00Z');
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

const incident = (
  id: string,
  changes: Partial<ToldIncident> = {},
): ToldIncident => ({
  source: 'pager',
  id,
  title: `Incident ${id}`,
  status: 'triggered',
  entityRefs: [CHECKOUT],
  openedAt: '2026-03-01T10:00:00.000Z',
  responders: [],
  followUps: [],
  ...changes,
});

describe.each(databases.eachSupportedId())('IncidentStore on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applyOnCallMigrations({ getClient: async () => knex });
    const store = IncidentStore.create({ knex });
    const save = (...incidents: ToldIncident[]) =>
      store.save(incidents, { by: 'service', at: AT });
    return { store, save };
  }

  it('takes the same once, and another content for an update', async () => {
    const { store, save } = await setUp();
    expect(await store.isFed()).toBe(false);
    const both = { entityRefs: [CHECKOUT, LEDGER] };
    expect(
      await save(incident('1'), incident('2', both), incident('1')),
    ).toEqual(['created', 'created', 'unchanged']);
    expect(await save(incident('1', both), incident('2', both))).toEqual([
      'updated',
      'unchanged',
    ]);
    expect(await store.isFed()).toBe(true);
    expect(await store.find({ entityRefs: [LEDGER] })).toMatchObject([
      { id: '1', ...both },
      { id: '2', ...both },
    ]);
    expect(await store.countOpen([CHECKOUT, LEDGER, 'component:x/y'])).toEqual(
      new Map([
        [CHECKOUT, 2],
        [LEDGER, 2],
      ]),
    );
  });

  it('remembers when somebody took an incident that is told without it later', async () => {
    const { store, save } = await setUp();
    const acknowledgedAt = '2026-03-01T10:05:00.000Z';
    await save(incident('1', { status: 'acknowledged', acknowledgedAt }));
    const over = {
      status: 'resolved' as const,
      resolvedAt: '2026-03-01T11:00:00.000Z',
    };
    expect(await save(incident('1', over))).toEqual(['updated']);
    expect(await save(incident('1', over))).toEqual(['unchanged']);
    expect(await store.find({})).toMatchObject([{ ...over, acknowledgedAt }]);
  });

  it('finds what was going on within a range, newest first', async () => {
    const { store, save } = await setUp();
    const over = (openedAt: string, resolvedAt: string) => ({
      status: 'resolved' as const,
      openedAt: `2026-02-${openedAt}:00:00.000Z`,
      resolvedAt: `2026-02-${resolvedAt}:00:00.000Z`,
    });
    await save(
      incident('open for long', { openedAt: '2025-01-01T00:00:00.000Z' }),
      incident('over before', over('01T10', '01T11')),
      incident('reaches in', over('01T10', '03T10')),
      incident('within', over('05T10', '05T11')),
      incident('after', { openedAt: '2026-02-28T00:00:00.000Z' }),
    );
    const ids = async (statuses?: ToldIncident['status'][]) =>
      (
        await store.find({
          statuses,
          from: '2026-02-02T00:00:00.000Z',
          to: '2026-02-10T00:00:00.000Z',
        })
      ).map(one => one.id);
    expect(await ids()).toEqual(['within', 'reaches in', 'open for long']);
    expect(await ids(['resolved'])).toEqual(['within', 'reaches in']);
    expect(await store.earliestOpen('pager')).toBe('2025-01-01T00:00:00.000Z');
  });

  it('keeps what incidents cost until it may be otherwise', async () => {
    const { store, save } = await setUp();
    const resolved = {
      status: 'resolved' as const,
      resolvedAt: '2026-03-01T10:30:00.000Z',
    };
    await save(incident('open'), incident('over', resolved));
    const due = async (settled: string) =>
      (await store.uncosted(settled, 10)).map(one => one.id).sort();
    expect(await due('2026-03-01T08:00:00.000Z')).toEqual(['open', 'over']);
    const cost = (sloRef: string, spent: number) => ({
      sloRef,
      entityRef: CHECKOUT,
      title: 'Availability',
      spent,
    });
    const later = new Date('2026-03-01T16:00:00Z');
    await store.saveCosts(
      [
        {
          key: { source: 'pager', id: 'over' },
          costs: [cost('slo:default/a', 0.1), cost('slo:default/b', 0.3)],
        },
        { key: { source: 'pager', id: 'open' }, costs: [] },
      ],
      later,
    );
    expect(await due('2026-03-01T12:00:00.000Z')).toEqual(['open']);
    expect(await due('2026-03-01T10:00:00.000Z')).toEqual(['open', 'over']);
    const [over] = await store.find({ statuses: ['resolved'] });
    expect(over?.costs.map(({ spent }) => spent)).toEqual([0.3, 0.1]);
    await store.save([incident('over', { ...resolved, title: 'Other' })], {
      by: 'service',
      at: new Date('2026-03-01T17:00:00Z'),
    });
    expect(await due('2026-03-01T12:00:00.000Z')).toEqual(['open', 'over']);
  });

  it('forgets what was over long ago, with everything about it', async () => {
    const { store, save } = await setUp();
    await save(
      incident('open'),
      incident('over', {
        status: 'resolved',
        resolvedAt: '2026-03-01T10:30:00.000Z',
      }),
    );
    expect(await store.forgetBefore(new Date('2026-03-02T00:00:00Z'))).toBe(1);
    expect((await store.find({})).map(one => one.id)).toEqual(['open']);
  });
});
