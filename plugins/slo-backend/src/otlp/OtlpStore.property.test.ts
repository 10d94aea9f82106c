import { BucketCount } from '@callboard/backstage-plugin-slo-node';
import fc from 'fast-check';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applySloMigrations } from '../database/applySloMigrations';
import { OtlpStore } from './OtlpStore';
import { StreamPoint } from './streams/StreamRow';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const T0 = Date.parse('2026-03-01T12:00:00Z') / 1000;
const SPAN = 1_800;

/** One process: when it starts, which roles it counts, and at which steps it exports or restarts. */
const processArb = fc.record({
  start: fc.integer({ min: 0, max: 600 }),
  delta: fc.boolean(),
  /** Whether the counter of errors is born with the first error of a run. */
  lazy: fc.boolean(),
  steps: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 400 }),
      good: fc.nat(50),
      bad: fc.nat(5),
      restarts: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

type Process = typeof processArb extends fc.Arbitrary<infer T> ? T : never;

/** The points that a process exports, and what it counted in truth. */
function run({ start, delta, lazy, steps }: Process, instance: string) {
  const points: StreamPoint[] = [];
  let [at, since, good, bad] = [start, start, 0, 0];
  const truth = { good: 0, total: 0 };
  for (const step of steps) {
    if (step.restarts || delta) [since, good, bad] = [at, 0, 0];
    at += step.after;
    if (at > SPAN) break;
    good += step.good;
    bad += step.bad;
    truth.good += step.good;
    truth.total += step.good + step.bad;
    const point = {
      instance,
      delta,
      start: (T0 + since) * 1000,
      time: (T0 + at) * 1000,
    };
    if (bad > 0 || !lazy) {
      points.push({ ...point, stream: `${instance} bad`, values: { bad } });
    }
    points.push({
      ...point,
      stream: `${instance} total`,
      values: { total: good + bad },
    });
  }
  return { points, truth };
}

describe.each(databases.eachSupportedId())('OtlpStore on %s', databaseId => {
  it('counts the same however points are ordered, split and repeated', async () => {
    const knex = await databases.init(databaseId);
    await applySloMigrations({ getClient: async () => knex });
    const store = OtlpStore.create({ knex });
    let digests = 0;

    /** Sends exports one after the other and keeps, per bucket, what has the highest revision. */
    const record = async (exports: StreamPoint[][]) => {
      const digest = `d${digests++}`;
      const kept = new Map<number, BucketCount>();
      let last = 0;
      for (const points of exports) {
        const { buckets, revision } = await store.add({
          digest,
          bucketSeconds: 300,
          openFrom: T0 - 3_600,
          points,
        });
        expect(revision).toBeGreaterThanOrEqual(last);
        last = revision;
        buckets.forEach(count => kept.set(count.bucket, count));
      }
      return [...kept.values()].sort((a, b) => a.bucket - b.bucket);
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(processArb, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (processes, chance) => {
          const next = (below: number) =>
            (chance.next().value ?? 0) % Math.max(1, below);
          const runs = processes.map((one, i) => run(one, `p${i}`));
          const all = runs.flatMap(({ points }) => points);
          const once = await record([all]);

          const shuffled = [...all, ...all.filter(() => next(4) === 0)]
            .map(point => ({ point, at: next(1_000) }))
            .sort((a, b) => a.at - b.at)
            .map(({ point }) => point);
          const exports: StreamPoint[][] = [];
          while (shuffled.length > 0) {
            exports.push(shuffled.splice(0, 1 + next(6)));
          }
          expect(await record(exports)).toEqual(once);
          return all.length > 0;
        },
      ),
      { numRuns: 40 },
    );
  });

  it('loses and invents no event of processes that it knows from their start', async () => {
    const knex = await databases.init(databaseId);
    await applySloMigrations({ getClient: async () => knex });
    const store = OtlpStore.create({ knex });
    let digests = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(processArb, { minLength: 1, maxLength: 3 }),
        async processes => {
          // A process is known from its start when it exports within a bucket's time of it.
          const runs = processes.map(
            ({ steps: [first, ...rest], ...one }, i) => {
              const soon = first && {
                ...first,
                after: Math.min(first.after, 300),
              };
              return run(
                { ...one, steps: [...(soon ? [soon] : []), ...rest] },
                `p${i}`,
              );
            },
          );
          const sent = runs.flatMap(({ points }) => points);
          // Without any counter of errors nothing is counted at all.
          fc.pre(sent.some(({ values }) => values.bad !== undefined));
          const { buckets } = await store.add({
            digest: `d${digests++}`,
            bucketSeconds: 300,
            openFrom: T0 - 3_600,
            points: sent,
          });
          const sum = (
            of: (count: { good: number; total: number }) => number,
          ) =>
            [
              buckets.reduce((all, count) => all + of(count), 0),
              runs.reduce((all, { truth }) => all + of(truth), 0),
            ] as const;
          const [good, trueGood] = sum(count => count.good);
          const [total, trueTotal] = sum(count => count.total);
          expect([good, total]).toEqual([trueGood, trueTotal]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
