import fc from 'fast-check';
import { DeltaBatch, SliceSpec } from '../../../database/RecordStore';
import { MemoryRecord } from './MemoryRecord';

const BASE = 1_793_491_200;
const DAY = 86_400;
const count = (bucket: number, good: number, total: number, observed = 60) => ({
  bucket,
  good,
  total,
  observedSeconds: observed,
});

const minutes: DeltaBatch = {
  digest: 'a',
  source: 'eu',
  bucketSeconds: 60,
  deltas: Array.from({ length: 20 }, (_, i) =>
    count(BASE + 60 * i, i % 7 === 0 ? 9 : 10, 10),
  ),
};

const spec: SliceSpec = {
  method: 'Timeslices',
  sliceSeconds: 420,
  components: [{ digest: 'a', weight: 1, sliceTarget: 1 }],
};

describe('a record in memory', () => {
  it('answers sums, the newest bucket and buckets of any width', async () => {
    const record = MemoryRecord.create({ batches: [minutes] });
    const range = { start: BASE, end: BASE + 1200 };
    expect(
      (await record.sums([{ digest: 'a', ranges: [range] }])).get('a'),
    ).toEqual([{ good: 197, total: 200, observedSeconds: 1200 }]);
    expect((await record.newest(['a', 'b'])).get('a')).toEqual([
      { source: 'eu', start: BASE, end: BASE + 1200 },
    ]);
    const wide = await record.buckets([
      { digest: 'a', range, bucketSeconds: 300 },
    ]);
    expect(wide.get('a')).toEqual({
      bucketSeconds: 300,
      start: BASE,
      good: Float64Array.of(49, 49, 49, 50),
      total: Float64Array.of(50, 50, 50, 50),
      observedSeconds: Float64Array.of(300, 300, 300, 300),
    });
  });

  it('keeps its own buckets where narrower ones are asked for', async () => {
    const record = MemoryRecord.create({
      batches: [{ digest: 'a', source: 's', deltas: [count(BASE, 1, 2, 300)] }],
    });
    const range = { start: BASE + 60, end: BASE + 120 };
    const [own, none] = [
      ...(
        await record.buckets([
          { digest: 'a', range, bucketSeconds: 60 },
          { digest: 'never', range, bucketSeconds: 60 },
        ])
      ).values(),
    ];
    expect(own).toMatchObject({ bucketSeconds: 300, start: BASE });
    expect(own?.total).toEqual(Float64Array.of(2));
    expect(none).toMatchObject({ bucketSeconds: 60, start: BASE + 60 });
    expect(none?.observedSeconds).toEqual(Float64Array.of(0));
  });

  it('takes the least observed time of the sources that have begun', async () => {
    const record = MemoryRecord.create({
      batches: [
        minutes,
        {
          digest: 'a',
          source: 'us',
          bucketSeconds: 60,
          deltas: [count(BASE + 60, 1, 1, 20), count(BASE + 180, 1, 1)],
        },
      ],
    });
    const range = { start: BASE - 60, end: BASE + 240 };
    const series = await record.buckets([
      { digest: 'a', range, bucketSeconds: 60 },
    ]);
    expect(series.get('a')?.observedSeconds).toEqual(
      Float64Array.of(0, 60, 20, 0, 60),
    );
    expect(series.get('a')?.total).toEqual(Float64Array.of(0, 10, 11, 10, 11));
  });

  it('lets a source that has been silent for long go', async () => {
    const record = MemoryRecord.create({
      retiredAfterSeconds: 600,
      batches: [
        minutes,
        {
          digest: 'a',
          source: 'us',
          bucketSeconds: 60,
          deltas: [count(BASE, 1, 1)],
        },
      ],
    });
    const at = async (end: number) =>
      (
        await record.buckets([
          {
            digest: 'a',
            range: { start: end - 60, end },
            bucketSeconds: 60,
          },
        ])
      ).get('a')?.observedSeconds[0];
    expect(await at(BASE + 600)).toBe(0);
    expect(await at(BASE + 660)).toBe(60);
  });

  it('refuses an indicator in two widths', () => {
    expect(() =>
      MemoryRecord.create({
        batches: [minutes, { ...minutes, bucketSeconds: 300 }],
      }),
    ).toThrow('has buckets of 60 s, not of 300 s');
  });

  it('tallies slices as a recount of every slice would, over any ranges', async () => {
    const slots = fc.array(
      fc.record({
        minute: fc.nat(3 * 1440),
        good: fc.nat(3),
        bad: fc.nat(1),
        observed: fc.constantFrom(0, 60),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const range = fc.tuple(
      fc.integer({ min: -300, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
    );
    await fc.assert(
      fc.asyncProperty(
        slots,
        fc.array(range, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(60, 420, 3600, 2 * DAY),
        async (list, pairs, sliceSeconds) => {
          const counts = new Map(
            list.map(({ minute, good, bad, observed }) => [
              BASE + minute * 60,
              count(BASE + minute * 60, good, good + bad, observed),
            ]),
          );
          const record = MemoryRecord.create({
            batches: [{ ...minutes, deltas: [...counts.values()] }],
          });
          const origin = Math.ceil(BASE / sliceSeconds);
          const ranges = pairs.map(([first, length]) => ({
            start: (origin + first) * sliceSeconds,
            end: (origin + first + length) * sliceSeconds,
          }));
          const wanted = { ...spec, sliceSeconds };
          const found = await record.sliceSums([
            { key: 'k', spec: wanted, ranges },
          ]);
          const expected = ranges.map(({ start, end }) => {
            const tally = { measured: 0, bad: 0, empty: 0, unknown: 0 };
            for (let at = start; at < end; at += sliceSeconds) {
              const own = [...counts.values()].filter(
                ({ bucket }) => bucket >= at && bucket < at + sliceSeconds,
              );
              const total = own.reduce((sum, c) => sum + c.total, 0);
              const good = own.reduce((sum, c) => sum + c.good, 0);
              if (total > 0) {
                tally.measured += 1;
                tally.bad += good < total ? 1 : 0;
              } else if (own.some(c => c.observedSeconds > 0)) {
                tally.empty += 1;
              } else {
                tally.unknown += 1;
              }
            }
            return tally;
          });
          expect(found.get('k')).toMatchObject(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
