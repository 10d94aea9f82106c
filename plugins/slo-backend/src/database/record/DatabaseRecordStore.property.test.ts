import fc from 'fast-check';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { RecordStore } from '../RecordStore';
import { createTestStore } from './__testUtils__/createTestStore';
import {
  Arrival,
  BASE,
  arrivals,
  pushesOf,
  ranges,
  recount,
  standingOf,
} from './__testUtils__/model';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const at = new Date('2026-11-20T00:00:00Z');
const DIGESTS = ['checkout', 'payout'];
const KEYS = ['good', 'total', 'observedSeconds'] as const;
const RUNS = 25;

describe.each(databases.eachSupportedId())('the record on %s', databaseId => {
  let run = 0;
  /** Runs share a database; each has indicators of its own. */
  const nextName = () => {
    run += 1;
    const prefix = run;
    return (digest: string) => `${prefix}-${digest}`;
  };

  async function push(
    store: RecordStore,
    list: Arrival[],
    size: number,
    rename: (digest: string) => string,
  ) {
    for (const batches of pushesOf(list, size, rename)) {
      await store.apply(batches, { recordedBy: 'user:default/ci', at });
    }
  }

  it('sums any window as a recount of the deltas would, and so after a rebuild', async () => {
    const { knex, store } = await createTestStore(databases, databaseId);
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        ranges,
        fc.integer({ min: 1, max: 40 }),
        async (list, wanted, size) => {
          const name = nextName();
          await push(store, list, size, name);
          const requests = DIGESTS.map(digest => ({
            digest: name(digest),
            ranges: wanted,
          }));
          const sums = await store.sums(requests);
          for (const digest of DIGESTS) {
            const standing = standingOf(list).filter(
              count => count.digest === digest,
            );
            const sources = new Set(standing.map(count => count.source));
            const expected = wanted.map(range => {
              const { good, total, observedSeconds } = recount(standing, range);
              // Over several sources it is the least of them; window.test.ts has the cases.
              return sources.size > 1
                ? { good, total }
                : { good, total, observedSeconds };
            });
            expect(sums.get(name(digest))).toMatchObject(expected);
          }

          await spoilDerived(knex, DIGESTS.map(name));
          await store.rebuild(DIGESTS.map(name));
          expect(await store.sums(requests)).toEqual(sums);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('ends in the same record whatever the order, the batches and the repetitions', async () => {
    const { store } = await createTestStore(databases, databaseId);
    const twoOrders = arrivals.chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.array(fc.constantFrom(...list), { maxLength: 10 }),
      ),
    );
    const size = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(
        twoOrders,
        ranges,
        size,
        size,
        async ([list, shuffled, repeated], wanted, sizeA, sizeB) => {
          const [a, b] = [nextName(), nextName()];
          await push(store, list, sizeA, a);
          await push(store, [...shuffled, ...repeated], sizeB, b);
          for (const digest of DIGESTS) {
            expect(await everything(store, b(digest), wanted)).toEqual(
              await everything(store, a(digest), wanted),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('keeps every sum within its stated bounds when days are thinned', async () => {
    const { store } = await createTestStore(databases, databaseId);
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        ranges,
        fc.integer({ min: 0, max: 6 }),
        async (list, wanted, days) => {
          const name = nextName();
          await push(store, list, 40, name);
          const requests = DIGESTS.map(digest => ({
            digest: name(digest),
            ranges: wanted,
          }));
          const before = await store.sums(requests);
          await store.thin(new Date((BASE + days * 86_400) * 1000));
          const after = await store.sums(requests);
          for (const [digest, sums] of after) {
            sums.forEach((sum, i) => {
              const truth = before.get(digest)![i]!;
              for (const key of KEYS) {
                const [least, most] = sum.bounds?.[key] ?? [sum[key], sum[key]];
                expect(truth[key]).toBeGreaterThanOrEqual(least);
                expect(truth[key]).toBeLessThanOrEqual(most);
                expect(sum[key]).toBeGreaterThanOrEqual(least - 1e-9);
                expect(sum[key]).toBeLessThanOrEqual(most + 1e-9);
              }
            });
          }
          await store.rebuild(DIGESTS.map(name));
          expect(await store.sums(requests)).toEqual(after);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

async function everything(
  store: RecordStore,
  digest: string,
  wanted: { start: number; end: number }[],
) {
  const range = { start: BASE - 86_400, end: BASE + 8 * 86_400 };
  const observed = async (source: string) =>
    (await store.observedBuckets(source, [{ digest, range }])).get(digest) ??
    [];
  return {
    sums: (await store.sums([{ digest, ranges: wanted }])).get(digest),
    newest: (await store.newest([digest])).get(digest),
    eu: await observed('eu'),
    us: await observed('us'),
  };
}

async function spoilDerived(
  knex: Awaited<ReturnType<typeof createTestStore>>['knex'],
  digests: string[],
) {
  const series = await knex('record_series')
    .whereIn('digest', digests)
    .pluck('id');
  await knex('record_days').whereIn('series_id', series).update({
    good: -1,
    total: -2,
    observed_seconds: -3,
    good_before: -4,
    total_before: -5,
    observed_seconds_before: -6,
  });
  await knex('record_series').whereIn('id', series).update({
    first_bucket: 0,
    newest_bucket: 0,
    newest_observed_seconds: 0,
  });
}
