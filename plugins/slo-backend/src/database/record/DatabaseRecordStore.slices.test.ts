import fc from 'fast-check';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { MemoryRecord } from '../../lib/record/memory';
import { DeltaBatch, Range, SliceSpec, SliceSumRequest } from '../RecordStore';
import {
  countStatements,
  createTestStore,
} from './__testUtils__/createTestStore';
import { BASE, pushesOf, arrivals, Arrival } from './__testUtils__/model';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const by = { recordedBy: 'user:default/ci', at: new Date(BASE * 1000) };
const DAY = 86_400;
const DAYS = 6;

/** Slices over both indicators of the model, or one of them; widths that divide a day and widths that do not. */
const specs: fc.Arbitrary<SliceSpec> = fc
  .record({
    method: fc.constantFrom('Timeslices' as const, 'RatioTimeslices' as const),
    sliceSeconds: fc.constantFrom(300, 3600, 2100, DAY, 2 * DAY),
    digests: fc.subarray(['checkout', 'payout'], { minLength: 1 }),
    sliceTarget: fc.constantFrom(0.5, 0.9, 1),
    weight: fc.constantFrom(1, 0.5, 2),
  })
  .map(({ method, sliceSeconds, digests, sliceTarget, weight }) => ({
    method,
    sliceSeconds,
    components: digests.map(digest => ({ digest, weight, sliceTarget })),
  }));

/** Ranges around the model's days, to be put on the grid of the slices. */
const spans = fc.array(
  fc.tuple(
    fc.integer({ min: -DAY, max: (DAYS + 2) * DAY }),
    fc.oneof(fc.nat(2 * DAY), fc.nat(8 * DAY)),
  ),
  { minLength: 1, maxLength: 4 },
);

function onGrid(list: [number, number][], sliceSeconds: number): Range[] {
  const snap = (instant: number) =>
    Math.floor(instant / sliceSeconds) * sliceSeconds;
  return list.map(([start, length]) => ({
    start: snap(BASE + start),
    end: snap(BASE + start + length),
  }));
}

function renamed(spec: SliceSpec, name: (digest: string) => string): SliceSpec {
  return {
    ...spec,
    components: spec.components.map(part => ({
      ...part,
      digest: name(part.digest),
    })),
  };
}

function memoryOf(list: Arrival[], name: (digest: string) => string) {
  return MemoryRecord.create({
    batches: list.map(
      ({ digest, source, ...delta }): DeltaBatch => ({
        digest: name(digest),
        source,
        deltas: [delta],
      }),
    ),
  });
}

describe.each(databases.eachSupportedId())('slices on %s', databaseId => {
  const create = () => createTestStore(databases, databaseId);
  let run = 0;
  const nextName = () => {
    run += 1;
    const prefix = run;
    return (digest: string) => `${prefix}-${digest}`;
  };

  it('are those of a record in memory, however counts arrive, are revised and rebuilt', async () => {
    const { knex, store } = await create();
    await fc.assert(
      fc.asyncProperty(
        fc.array(arrivals, { minLength: 1, maxLength: 3 }),
        fc.array(specs, { minLength: 1, maxLength: 3 }),
        spans,
        async (pushes, wanted, list) => {
          const name = nextName();
          const requests = wanted.map(
            (spec, i): SliceSumRequest => ({
              key: `${i}`,
              spec: renamed(spec, name),
              ranges: onGrid(list, spec.sliceSeconds),
            }),
          );
          const arrived: Arrival[] = [];
          for (const push of pushes) {
            for (const batches of pushesOf(push, 7, name)) {
              await store.apply(batches, by);
            }
            arrived.push(...push);
            const expected = await memoryOf(arrived, name).sliceSums(requests);
            expect(await store.sliceSums(requests)).toEqual(expected);
            expect(await store.sliceSums(requests)).toEqual(expected);
          }
          const expected = await store.sliceSums(requests);
          await knex('slice_days').update({ measured: -1, bad_before: -2 });
          await store.rebuild(['checkout', 'payout'].map(name));
          expect(await store.sliceSums(requests)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of whole days stay exact when days are thinned, before counts go on arriving', async () => {
    const { store } = await create();
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        arrivals,
        specs,
        fc.array(fc.tuple(fc.nat(DAYS + 1), fc.nat(DAYS)), { minLength: 1 }),
        fc.nat(DAYS + 1),
        async (first, later, spec, wholeDays, thinned) => {
          const name = nextName();
          const kept = BASE + thinned * DAY;
          // Slices that cross midnight are cut off where a late count may still change one half of them only.
          const reach = DAY % spec.sliceSeconds === 0 ? 0 : 2 * DAY;
          const late = later.filter(({ bucket }) => bucket >= kept + reach);
          const request: SliceSumRequest = {
            key: 'k',
            spec: renamed(spec, name),
            ranges: wholeDays
              .map(([start, length]): [number, number] => [
                start * DAY,
                length * DAY,
              ])
              .filter(([start, length]) =>
                onGrid([[start, length]], spec.sliceSeconds).every(
                  range => range.start % DAY === 0 && range.end % DAY === 0,
                ),
              )
              .flatMap(pair => onGrid([pair], spec.sliceSeconds)),
          };
          for (const batches of pushesOf(first, 20, name)) {
            await store.apply(batches, by);
          }
          // The slices exist before the days are thinned; nothing is derived yet.
          await store.sliceSums([{ ...request, ranges: [] }]);
          await store.thin(new Date(kept * 1000));
          for (const batches of pushesOf(late, 20, name)) {
            await store.apply(batches, by);
          }
          const memory = memoryOf([...first, ...late], name);
          const expected = await memory.sliceSums([request]);
          expect(await store.sliceSums([request])).toEqual(expected);
          await store.rebuild(['checkout', 'payout'].map(name));
          expect(await store.sliceSums([request])).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  const minutes = (digest: string, from: number, values: number[]) => ({
    digest,
    source: 'push',
    bucketSeconds: 60,
    deltas: values.map((good, i) => ({
      bucket: from + i * 60,
      good,
      total: 10,
      observedSeconds: 60,
    })),
  });
  const oneMinute = (digest: string): SliceSpec => ({
    method: 'Timeslices',
    sliceSeconds: 60,
    components: [{ digest, weight: 1, sliceTarget: 0.95 }],
  });

  it('inside a thinned day are a share of it', async () => {
    const { store } = await create();
    const values = Array.from({ length: 1440 }, (_, i) => (i < 144 ? 0 : 10));
    await store.apply([minutes('m', BASE, values)], by);
    const request = {
      key: 'k',
      spec: oneMinute('m'),
      ranges: [
        { start: BASE, end: BASE + DAY },
        { start: BASE, end: BASE + DAY / 2 },
      ],
    };
    const all = { measured: 1440, bad: 144, empty: 0, unknown: 0 };
    expect((await store.sliceSums([request])).get('k')).toEqual([
      { ...all, shortfall: 144 },
      { ...all, measured: 720, shortfall: 144 },
    ]);
    await store.thin(new Date((BASE + DAY) * 1000));
    expect((await store.sliceSums([request])).get('k')).toEqual([
      { ...all, shortfall: 144 },
      { ...all, measured: 720, bad: 72, shortfall: 72 },
    ]);
  });

  it('of a kind that was first asked for after thinning are unknown', async () => {
    const { store } = await create();
    await store.apply([minutes('m', BASE, [10, 10])], by);
    await store.thin(new Date((BASE + DAY) * 1000));
    const ranges = [{ start: BASE, end: BASE + DAY }];
    expect(
      (await store.sliceSums([{ key: 'k', spec: oneMinute('m'), ranges }])).get(
        'k',
      ),
    ).toEqual([{ measured: 0, bad: 0, empty: 0, unknown: 1440, shortfall: 0 }]);
  });

  it('need the same number of statements for one indicator and for hundreds', async () => {
    const { knex, store } = await create();
    const digests = Array.from({ length: 200 }, (_, i) => `many-${i}`);
    for (const day of [0, 1, 2, 3]) {
      await store.apply(
        digests.map(digest => minutes(digest, BASE + day * DAY, [10, 9, 10])),
        by,
      );
    }
    const requests = digests.map(digest => ({
      key: digest,
      spec: oneMinute(digest),
      ranges: [DAY, 2 * DAY + 60, 3 * DAY + 600].map(length => ({
        start: BASE + 3 * DAY + 600 - length,
        end: BASE + 3 * DAY + 600,
      })),
    }));
    await store.sliceSums(requests);
    const one = await countStatements(knex, () =>
      store.sliceSums(requests.slice(0, 1)),
    );
    expect(one).toBe(4);
    expect(await countStatements(knex, () => store.sliceSums(requests))).toBe(
      one,
    );
  });

  it('are forgotten when nobody has asked for them for as long as counts are kept', async () => {
    const { knex, store } = await create();
    await store.apply([minutes('m', BASE, [10, 10])], by);
    await store.apply([minutes('m', BASE + 9 * DAY, [10, 10])], by);
    const ranges = [{ start: BASE, end: BASE + DAY }];
    await store.sliceSums([{ key: 'k', spec: oneMinute('m'), ranges }]);
    await store.thin(new Date((BASE + 9 * DAY) * 1000));
    expect(await knex('slice_series')).toHaveLength(1);
    await store.thin(new Date((BASE + 10 * DAY) * 1000));
    expect(await knex('slice_series')).toHaveLength(1);
    await store.apply([minutes('m', BASE + 10 * DAY, [10, 10])], by);
    await store.thin(new Date((BASE + 10 * DAY) * 1000));
    expect(await knex('slice_series')).toEqual([]);
    expect(await knex('slice_days')).toEqual([]);
  });

  it('lose nothing when counts arrive while they are derived', async () => {
    const { store } = await create();
    const names = ['a', 'b', 'c'];
    const request = (digest: string) => ({
      key: digest,
      spec: oneMinute(digest),
      ranges: [{ start: BASE, end: BASE + 5 * DAY }],
    });
    await Promise.all(
      Array.from({ length: 24 }, async (_, i) => {
        await store.apply(
          names.map(digest =>
            minutes(digest, BASE + (i % 5) * DAY + i * 600, [0, 10]),
          ),
          by,
        );
        await store.sliceSums(names.map(request));
      }),
    );
    const sums = await store.sliceSums(names.map(request));
    for (const name of names) {
      expect(sums.get(name)).toMatchObject([{ measured: 48, bad: 24 }]);
    }
  });
});

describe.each(databases.eachSupportedId())('buckets on %s', databaseId => {
  it('are those of a record in memory', async () => {
    const { store } = await createTestStore(databases, databaseId);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        fc.integer({ min: -5, max: 7 * 24 }),
        fc.nat(72),
        fc.constantFrom(60, 300, 3600),
        async (list, hour, hours, bucketSeconds) => {
          run += 1;
          const name = (digest: string) => `b${run}-${digest}`;
          const start = BASE + hour * 3600;
          const requests = ['checkout', 'payout', 'never'].map(digest => ({
            digest: name(digest),
            range: { start, end: start + hours * 3600 },
            bucketSeconds,
          }));
          for (const batches of pushesOf(list, 10, name)) {
            await store.apply(batches, by);
          }
          expect(await store.buckets(requests)).toEqual(
            await memoryOf(list, name).buckets(requests),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of a thinned day are spread evenly', async () => {
    const { knex, store } = await createTestStore(databases, databaseId);
    const deltas = [
      { bucket: BASE, good: 144, total: 288, observedSeconds: 288 },
    ];
    await store.apply([{ digest: 'a', source: 's', deltas }], by);
    await store.thin(new Date((BASE + DAY) * 1000));
    const requests = [
      {
        digest: 'a',
        range: { start: BASE + 600, end: BASE + 1200 },
        bucketSeconds: 300,
      },
    ];
    expect((await store.buckets(requests)).get('a')).toEqual({
      bucketSeconds: 300,
      start: BASE + 600,
      good: Float64Array.of(0.5, 0.5),
      total: Float64Array.of(1, 1),
      observedSeconds: Float64Array.of(1, 1),
    });
    expect(await countStatements(knex, () => store.buckets(requests))).toBe(2);
  });
});

describe.each(databases.eachSupportedId())('widths on %s', databaseId => {
  const delta = { bucket: BASE + 60, good: 1, total: 2, observedSeconds: 60 };

  it('differ between indicators, in every answer', async () => {
    const { store } = await createTestStore(databases, databaseId);
    const range = { start: BASE, end: BASE + 300 };
    await store.apply(
      [
        { digest: 'n', source: 's', bucketSeconds: 60, deltas: [delta] },
        {
          digest: 'w',
          source: 's',
          deltas: [{ ...delta, bucket: BASE, observedSeconds: 300 }],
        },
      ],
      by,
    );
    const requests = ['n', 'w'].map(digest => ({
      digest,
      ranges: [range, { start: BASE, end: BASE + 60 }],
    }));
    const expected = new Map([
      [
        'n',
        [
          { good: 1, total: 2, observedSeconds: 60 },
          { good: 0, total: 0, observedSeconds: 0 },
        ],
      ],
      [
        'w',
        [
          { good: 1, total: 2, observedSeconds: 300 },
          { good: 1, total: 2, observedSeconds: 300 },
        ],
      ],
    ]);
    expect(await store.sums(requests)).toEqual(expected);
    await store.rebuild();
    expect(await store.sums(requests)).toEqual(expected);
    expect(
      await store.observedBuckets(
        's',
        ['n', 'w'].map(digest => ({ digest, range })),
      ),
    ).toEqual(
      new Map([
        ['n', [BASE + 60]],
        ['w', [BASE]],
      ]),
    );
    expect(await store.newest(['n'])).toEqual(
      new Map([['n', [{ source: 's', start: BASE + 60, end: BASE + 120 }]]]),
    );
  });

  it('of one indicator stay as they began, for other sources too', async () => {
    const { store } = await createTestStore(databases, databaseId);
    const batch = (source: string, bucketSeconds?: number): DeltaBatch => ({
      digest: 'n',
      source,
      bucketSeconds,
      deltas: [{ ...delta, bucket: BASE }],
    });
    await expect(
      store.apply([batch('eu', 60), batch('us', 300)], by),
    ).rejects.toThrow('buckets of 60 s');
    await store.apply([batch('eu', 60)], by);
    await expect(store.apply([batch('eu')], by)).rejects.toThrow(
      'its record has buckets of 60 s',
    );
    await expect(store.apply([batch('us')], by)).rejects.toThrow(
      'its record has buckets of 60 s',
    );
    await expect(store.apply([batch('us', 7)], by)).rejects.toThrow(
      'divides a day',
    );
  });
});
