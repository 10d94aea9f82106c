import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Delta } from '../RecordStore';
import { createTestStore } from './__testUtils__/createTestStore';
import { BASE } from './__testUtils__/model';
import { DatabaseRecordStore } from './DatabaseRecordStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const at = new Date('2026-11-20T12:00:00Z');
const by = { recordedBy: 'user:default/ci', at };
const DAY = 86_400;
const full: Delta = { bucket: BASE, good: 9, total: 10, observedSeconds: 300 };

function sequence(length: number, from = BASE): Delta[] {
  return Array.from({ length }, (_, i) => ({
    ...full,
    bucket: from + i * 300,
  }));
}

describe.each(databases.eachSupportedId())('the record on %s', databaseId => {
  const create = () => createTestStore(databases, databaseId as TestDatabaseId);
  const batch = (...deltas: Delta[]) => [
    { digest: 'd', source: 'prometheus', deltas },
  ];
  const sum = async (
    store: DatabaseRecordStore,
    start: number,
    end: number,
    digest = 'd',
  ) =>
    (await store.sums([{ digest, ranges: [{ start, end }] }])).get(digest)![0];

  it('answers one outcome per delta, in the order given', async () => {
    const { store } = await create();
    const outcomes = await store.apply(
      [
        ...batch(full, full, { ...full, good: 8 }),
        { digest: 'e', source: 'prometheus', deltas: [] },
        ...batch({ ...full, revision: 0 }, { ...full, bucket: BASE + 300 }),
      ],
      by,
    );
    expect(outcomes).toEqual([
      ['recorded', 'duplicate', 'revised'],
      [],
      ['superseded', 'recorded'],
    ]);
    expect((await store.newest(['d', 'e'])).has('e')).toBe(false);
  });

  it('keeps replaced and superseded counts, each once, with who and when', async () => {
    const { store } = await create();
    await store.apply(batch(full), by);
    const correction = { ...full, good: 7, revision: 4 };
    await store.apply(batch(correction), {
      ...by,
      recordedBy: 'user:default/ann',
    });
    const late = { ...full, good: 1, revision: 2 };
    await store.apply(batch(late), by);
    await store.apply(batch(late), by);
    expect(await store.revisions('d', { start: BASE, end: BASE + 1 })).toEqual([
      {
        ...full,
        revision: 0,
        source: 'prometheus',
        outcome: 'replaced',
        recordedBy: 'user:default/ann',
        recordedAt: at,
      },
      {
        ...late,
        source: 'prometheus',
        outcome: 'superseded',
        recordedBy: 'user:default/ci',
        recordedAt: at,
      },
    ]);
    expect(await store.revisions('d', { start: 0, end: BASE })).toEqual([]);
    expect(await sum(store, BASE, BASE + 300)).toMatchObject({ good: 7 });
  });

  it('keeps no audit row of a bucket that is still filling, even when its stages overtake each other', async () => {
    const { store } = await create();
    const stages = [60, 180, 120, 240].map(observedSeconds => ({
      ...full,
      good: observedSeconds,
      total: observedSeconds + 1,
      observedSeconds,
    }));
    const outcomes = [];
    for (const stage of stages) {
      outcomes.push((await store.apply(batch(stage), by))[0]![0]);
    }
    expect(outcomes).toEqual([
      'recorded',
      'recorded',
      'superseded',
      'recorded',
    ]);
    expect(await sum(store, BASE, BASE + 300)).toEqual({
      good: 240,
      total: 241,
      observedSeconds: 240,
    });
    const audit = await store.revisions('d', { start: BASE, end: BASE + 300 });
    expect(audit.map(row => row.outcome)).toEqual(['superseded']);
  });

  it('records nothing at all when one count is impossible', async () => {
    const { store } = await create();
    await expect(
      store.apply(batch(full, { ...full, bucket: BASE + 1 }), by),
    ).rejects.toThrow('bucket must be');
    expect(await store.newest(['d'])).toEqual(new Map());
  });

  it('sums nothing where nothing was recorded', async () => {
    const { store } = await create();
    const zeros = { good: 0, total: 0, observedSeconds: 0 };
    expect(await store.sums([])).toEqual(new Map());
    expect(await sum(store, 0, BASE, 'unheard-of')).toEqual(zeros);
    await store.apply(batch(full), by);
    expect(await sum(store, BASE - DAY, BASE)).toEqual(zeros);
    expect(await sum(store, BASE + 300, BASE + 9 * DAY)).toEqual(zeros);
  });

  it('sums whole numbers exactly up to 2^53', async () => {
    const { store } = await create();
    const half = 2 ** 52;
    await store.apply(
      batch(
        { ...full, good: half - 1, total: half },
        { ...full, bucket: BASE + DAY, good: half - 2, total: half - 1 },
      ),
      by,
    );
    expect(await sum(store, BASE, BASE + 2 * DAY)).toMatchObject({
      good: 2 ** 53 - 3,
      total: 2 ** 53 - 1,
    });
  });

  it('carries a late sample into the sums of all later days', async () => {
    const { store } = await create();
    await store.apply(
      batch(...sequence(3), ...sequence(3, BASE + 9 * DAY)),
      by,
    );
    await store.apply(batch({ ...full, bucket: BASE + 4 * DAY }), by);
    expect(await sum(store, BASE + DAY, BASE + 9 * DAY + 300)).toMatchObject({
      good: 18,
      total: 20,
    });
  });

  it('knows the first and the newest bucket of each source, also when it is corrected', async () => {
    const { store } = await create();
    const half = { ...full, bucket: BASE + DAY, observedSeconds: 150 };
    const other = { digest: 'd', source: 'push', deltas: [full] };
    await store.apply([...batch(half, full), other], by);
    expect((await store.newest(['d', 'x'])).get('d')).toEqual([
      { source: 'prometheus', start: BASE, end: BASE + DAY + 150 },
      { source: 'push', start: BASE, end: BASE + 300 },
    ]);
    await store.apply(batch({ ...half, observedSeconds: 90, revision: 9 }), by);
    expect((await store.newest(['d'])).get('d')![0]!.end).toBe(BASE + DAY + 90);
  });

  it('lists the buckets that were watched in full', async () => {
    const { store } = await create();
    const partly = { ...full, bucket: BASE + 300, observedSeconds: 299 };
    await store.apply(batch(full, partly, { ...full, bucket: BASE + DAY }), by);
    const buckets = async (start: number, end: number) => {
      const requests = ['d', 'x'].map(digest => ({
        digest,
        range: { start, end },
      }));
      return Object.fromEntries(
        await store.observedBuckets('prometheus', requests),
      );
    };
    expect(await buckets(BASE, BASE + 2 * DAY)).toEqual({
      d: [BASE, BASE + DAY],
    });
    expect(await buckets(BASE + 1, BASE + DAY)).toEqual({ d: [] });
  });

  it('thins only days that have ended, and takes nothing more for them', async () => {
    const { store } = await create();
    await store.apply(batch(...sequence(4), ...sequence(4, BASE + DAY)), by);
    const noon = new Date((BASE + DAY + DAY / 2) * 1000);
    expect(await store.thin(noon)).toEqual({ days: 1 });
    expect(await store.thin(noon)).toEqual({ days: 0 });

    const late = { ...full, bucket: BASE + 3000 };
    expect(await store.apply(batch(late), by)).toEqual([['superseded']]);
    expect(
      await store.revisions('d', { start: BASE, end: BASE + DAY }),
    ).toHaveLength(1);
    expect(await sum(store, BASE, BASE + DAY + 600)).toEqual({
      good: 54,
      total: 60,
      observedSeconds: 1800,
    });
    expect(await sum(store, BASE + DAY / 2, BASE + DAY + 600)).toEqual({
      good: 36,
      total: 40,
      observedSeconds: 1200,
      bounds: {
        good: [18, 54],
        total: [20, 60],
        observedSeconds: [600, 1800],
      },
    });
    const asked = await store.observedBuckets('prometheus', [
      { digest: 'd', range: { start: BASE, end: BASE + DAY } },
    ]);
    expect(asked.get('d')).toHaveLength(288);
  });

  it('takes fractions, whose sums are right to the rounding of float64', async () => {
    const { store } = await create();
    const fractions = sequence(288).map((delta, i) => ({
      ...delta,
      good: 10.1 + i / 7,
      total: 10.1 + i / 3,
    }));
    await store.apply(batch(...fractions), by);
    const found = await sum(store, BASE + 600, BASE + DAY);
    const expected = fractions.slice(2).reduce((n, delta) => n + delta.good, 0);
    expect(found!.good).toBeCloseTo(expected, 8);
    expect(found!.observedSeconds).toBe(DAY - 600);
  });

  it('goes on after January 2038', async () => {
    const { store } = await create();
    const bucket = 2 ** 31 - (2 ** 31 % 300) + 300;
    await store.apply(batch({ ...full, bucket }), by);
    await store.apply(batch({ ...full, bucket, good: 1 }), by);
    expect(await sum(store, bucket, bucket + 300)).toMatchObject({ good: 1 });
    const range = { start: bucket, end: bucket + 300 };
    expect(await store.revisions('d', range)).toMatchObject([{ bucket }]);
    expect((await store.newest(['d'])).get('d')![0]!.end).toBe(range.end);
  });
});
