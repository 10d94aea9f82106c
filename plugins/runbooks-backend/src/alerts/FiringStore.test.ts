import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { FiringStore } from './FiringStore';
import { MappedAlert } from './mapping/MappedAlert';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const at = (time: string) => `2026-03-01T${time}:00.000Z`;

const alert = (
  fingerprint: string,
  changes: Partial<MappedAlert> = {},
): MappedAlert => ({
  fingerprint,
  name: 'HighErrors',
  severity: 'page',
  paging: true,
  status: 'firing',
  labels: { alertname: 'HighErrors' },
  entityRefs: [CHECKOUT],
  startsAt: at('10:00'),
  ...changes,
});

describe.each(databases.eachSupportedId())('FiringStore on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const firing = FiringStore.create({ knex });
    const snapshot = (
      time: string,
      alerts: MappedAlert[],
      changes: { unreadable?: string[]; isComplete?: boolean } = {},
    ) =>
      firing.keepSnapshot({
        source: 'main',
        alerts,
        unreadable: [],
        isComplete: true,
        at: new Date(at(time)),
        ...changes,
      });
    const push = (time: string, ...alerts: MappedAlert[]) =>
      firing.keepPushed('webhook/team', alerts, new Date(at(time)));
    const all = async () => {
      const rows = await knex('runbooks_firing').orderBy([
        'source',
        'fingerprint',
      ]);
      return rows.map(row => [
        row.fingerprint,
        row.status,
        row.ends_at?.slice(11, 16) ?? null,
        row.updated_at.slice(11, 16),
      ]);
    };
    return { knex, firing, snapshot, push, all };
  }

  it('keeps a snapshot, and ends what is not in the next one', async () => {
    const { snapshot, all } = await setUp();
    const both = alert('b', { entityRefs: [CHECKOUT, LEDGER] });
    expect(await snapshot('12:00', [alert('a'), both])).toEqual([
      CHECKOUT,
      LEDGER,
    ]);
    expect(await snapshot('12:01', [alert('a'), both, both])).toEqual([]);
    expect(
      await snapshot('12:02', [alert('a', { status: 'suppressed' })]),
    ).toEqual([CHECKOUT, LEDGER]);
    expect(await all()).toEqual([
      ['a', 'suppressed', null, '12:02'],
      ['b', 'resolved', '12:02', '12:02'],
    ]);
    expect(await snapshot('12:03', [alert('a'), alert('b')])).toEqual([
      CHECKOUT,
      LEDGER,
    ]);
    expect(await all()).toEqual([
      ['a', 'firing', null, '12:03'],
      ['b', 'firing', null, '12:03'],
    ]);
  });

  it('ends nothing that it could not read', async () => {
    const { snapshot, all } = await setUp();
    await snapshot('12:00', [alert('a'), alert('b'), alert('c')]);
    await snapshot('12:01', [alert('a')], { unreadable: ['b'] });
    await snapshot('12:02', [], { isComplete: false });
    expect(await all()).toEqual([
      ['a', 'firing', null, '12:01'],
      ['b', 'firing', null, '12:00'],
      ['c', 'resolved', '12:01', '12:01'],
    ]);
  });

  it('keeps what is pushed once, in whatever order it arrives', async () => {
    const { push, all } = await setUp();
    const over = alert('a', { status: 'resolved', endsAt: at('11:00') });
    expect(await push('12:00', alert('a'), alert('b'), alert('a'))).toEqual([
      CHECKOUT,
    ]);
    expect(await push('12:01', alert('a'))).toEqual([]);
    expect(await push('12:02', over)).toEqual([CHECKOUT]);
    expect(await push('12:02', over, alert('a'))).toEqual([]);
    expect(await all()).toEqual([
      ['a', 'resolved', '11:00', '12:02'],
      ['b', 'firing', null, '12:00'],
    ]);
    expect(await push('12:03', alert('a', { startsAt: at('11:30') }))).toEqual([
      CHECKOUT,
    ]);
    expect(await push('12:04', over)).toEqual([]);
    expect(await push('12:04', alert('a', { startsAt: at('11:00') }))).toEqual(
      [],
    );
    expect(await all()).toEqual([
      ['a', 'firing', null, '12:04'],
      ['b', 'firing', null, '12:00'],
    ]);
  });

  it('tells of every source what it says of an alert that is found', async () => {
    const { snapshot, push, firing } = await setUp();
    await push('11:00', alert('a', { entityRefs: [CHECKOUT, LEDGER] }));
    await snapshot('12:00', [
      alert('a', { entityRefs: [CHECKOUT, LEDGER], status: 'suppressed' }),
      alert('b', { entityRefs: [LEDGER] }),
      alert('c', { entityRefs: [], problem: 'No entity' }),
    ]);
    const find = async (filter: Parameters<FiringStore['tellings']>[0]) =>
      (await firing.tellings(filter))
        .map(one => `${one.source} ${one.fingerprint} ${one.entityRef ?? '-'}`)
        .sort();
    const a = [
      `main a ${CHECKOUT}`,
      `main a ${LEDGER}`,
      `webhook/team a ${CHECKOUT}`,
      `webhook/team a ${LEDGER}`,
    ];
    const statuses = ['firing'] as const;
    expect(await find({ statuses, entityRefs: [CHECKOUT] })).toEqual(a);
    expect(await find({ statuses, entityRefs: [LEDGER] })).toEqual(
      [...a, `main b ${LEDGER}`].sort(),
    );
    expect(await find({ statuses })).toEqual([...a, `main b ${LEDGER}`].sort());
    expect(await find({ statuses, unmapped: true })).toEqual(['main c -']);
    expect(await find({ statuses: ['resolved'] })).toEqual([]);
    expect(
      (
        await firing.get([
          { source: 'main', fingerprint: 'a' },
          { source: 'gone', fingerprint: 'a' },
        ])
      ).map(({ status }) => status),
    ).toEqual(['suppressed']);
  });

  it('finds anew what alerts concern that are not over', async () => {
    const { push, firing } = await setUp();
    const nobody = { entityRefs: [], problem: 'No such entity' };
    await push(
      '12:00',
      alert('a', nobody),
      alert('b', { ...nobody, status: 'resolved', endsAt: at('11:00') }),
      alert('c'),
    );
    const map = () => ({ entityRefs: [CHECKOUT, LEDGER] });
    expect(await firing.remap(map)).toEqual([CHECKOUT, LEDGER]);
    expect(await firing.remap(map)).toEqual([]);
    const found = await firing.tellings({
      statuses: ['firing', 'resolved'],
      entityRefs: [LEDGER],
    });
    expect(found.map(({ fingerprint }) => fingerprint).sort()).toEqual([
      'a',
      'a',
      'c',
      'c',
    ]);
    const [row] = await firing.get([
      { source: 'webhook/team', fingerprint: 'a' },
    ]);
    expect(row?.problem).toBeNull();
  });

  it('forgets what was told long ago, and what nobody will ever end', async () => {
    const { push, snapshot, firing, all } = await setUp();
    await push('09:00', alert('old'));
    await push('11:00', alert('new'));
    await snapshot('12:00', [alert('a')]);
    const before = new Date(at('10:00'));
    expect(await firing.forget({ before, asked: ['main'] })).toEqual([
      CHECKOUT,
    ]);
    expect((await all()).map(([fingerprint]) => fingerprint)).toEqual([
      'a',
      'new',
    ]);
    await firing.forget({ before, asked: [] });
    expect((await all()).map(([fingerprint]) => fingerprint)).toEqual(['new']);
  });
});
