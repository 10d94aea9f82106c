import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applySloMigrations } from '../database/applySloMigrations';
import { EventStore } from './EventStore';

const databases = createTestDatabases();
const AT = new Date('2026-03-01T12:00:00Z');
const seconds = (iso: string) => Date.parse(iso) / 1000;
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

const deploy = (id: string, changes: Partial<ServiceEvent> = {}) => ({
  source: 'ci',
  id,
  kind: 'deploy' as const,
  title: `Release ${id}`,
  start: '2026-03-01T10:00:00.000Z',
  entityRefs: [CHECKOUT],
  ...changes,
});

describe.each(databases.eachSupportedId())('EventStore on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applySloMigrations({ getClient: async () => knex });
    const store = EventStore.create({ knex });
    const save = (...events: ServiceEvent[]) =>
      store.save(events, { by: 'service', at: AT });
    const read = async (
      refs: string[],
      from: string,
      to: string,
      limit?: number,
    ) =>
      (
        await store.eventsOf(
          refs,
          { start: seconds(from), end: seconds(to) },
          limit,
        )
      ).map(event => event.id);
    return { store, save, read };
  }

  it('takes the same event once, and another content for a change', async () => {
    const { store, save } = await setUp();
    const twoEntities = { entityRefs: [LEDGER, CHECKOUT] };
    expect(await save(deploy('1'), deploy('2'), deploy('1'))).toEqual([
      'accepted',
      'accepted',
      'duplicate',
    ]);
    expect(
      await save(deploy('1', twoEntities), deploy('2', { source: 'cd' })),
    ).toEqual(['changed', 'accepted']);
    expect(await save(deploy('1', { entityRefs: [CHECKOUT, LEDGER] }))).toEqual(
      ['duplicate'],
    );
    const range = { start: 0, end: seconds('2027-01-01T00:00:00Z') };
    expect(await store.eventsOf([LEDGER], range)).toEqual([
      { ...deploy('1'), entityRefs: [CHECKOUT, LEDGER] },
    ]);
    expect(await store.eventsOf([CHECKOUT, LEDGER], range)).toHaveLength(3);
  });

  it('finds what overlaps the range, oldest first, the newest of too many', async () => {
    const { save, read } = await setUp();
    const at = (hour: string, end?: string) => ({
      start: `2026-03-01T${hour}:00.000Z`,
      ...(end && { end: `2026-03-01T${end}:00.000Z` }),
    });
    await save(
      deploy('late', at('12:00')),
      deploy('long', at('08:00', '11:00')),
      deploy('over', at('08:00', '10:00')),
      deploy('start', at('10:00')),
      deploy('early', at('09:59')),
      deploy('last', at('11:59')),
    );
    const noon = '2026-03-01T12:00:00Z';
    const ten = '2026-03-01T10:00:00Z';
    expect(await read([CHECKOUT], ten, noon)).toEqual([
      'long',
      'start',
      'last',
    ]);
    expect(await read([CHECKOUT], ten, noon, 2)).toEqual(['start', 'last']);
    expect(await read([LEDGER], ten, noon)).toEqual([]);
    expect(await read([], ten, noon)).toEqual([]);
  });

  it('holds a thousand at once, and forgets what was over long ago', async () => {
    const { store, save, read } = await setUp();
    const many = Array.from({ length: 1_000 }, (_, index) =>
      deploy(`${index}`, { entityRefs: [CHECKOUT, LEDGER] }),
    );
    expect(new Set(await save(...many))).toEqual(new Set(['accepted']));
    await save(deploy('goes on', { end: '2026-03-03T00:00:00.000Z' }));
    expect(await store.forgetBefore(new Date('2026-03-02T00:00:00Z'))).toBe(
      1_000,
    );
    expect(
      await read(
        [LEDGER, CHECKOUT],
        '2026-02-01T00:00:00Z',
        '2026-04-01T00:00:00Z',
      ),
    ).toEqual(['goes on']);
  });
});
