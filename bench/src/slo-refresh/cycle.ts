import { SliAnswer } from '@callboard/backstage-plugin-slo-node';
import { median, say, sayTime, timed } from './print';
import { BenchPrometheus } from './prometheus';
import { BenchSlo, queryOf, SHAPES } from './shapes';
import { startSource } from './source';
import { askByHand, askOneByOne } from './yardsticks';

const HOUR = 3_600;
const RUNS = 3;
/** SLOs that are asked for one by one; the rest is scaled up. */
const SAMPLE = 200;
/** Values per request, by default. */
const CHUNK = 500;

/** Nothing must be missing: otherwise it was fast because it did nothing. */
function assertWhole(answers: SliAnswer[], buckets: number): void {
  for (const answer of answers) {
    const found = answer.outcome === 'ok' ? answer.buckets : [];
    const watched = found.filter(bucket => bucket.observedSeconds === 300);
    if (watched.length !== buckets) {
      throw new Error(
        `${answer.digest}: ${watched.length} of ${buckets} buckets are whole`,
      );
    }
  }
}

/** One cycle: the last three hours of all SLOs, as they are read again every five minutes. */
export async function measureCycle(
  prometheus: BenchPrometheus,
  slos: BenchSlo[],
  now: number,
): Promise<void> {
  const { url } = prometheus;
  const source = await startSource(url);
  const span = { from: now - 3 * HOUR, to: now };
  const fetchAll = async (some: BenchSlo[]) =>
    assertWhole(await source.fetch(some.map(slo => queryOf(slo, span))), 36);
  const few = slos.slice(0, slos.length / 10);
  await fetchAll(few);

  const times = { ours: [], hand: [], increase: [], few: [] } as Record<
    'ours' | 'hand' | 'increase' | 'few',
    number[]
  >;
  const before = await prometheus.requests();
  await fetchAll(slos);
  const requests = (await prometheus.requests()) - before;
  for (let run = 0; run < RUNS; run++) {
    times.hand.push(
      await timed(() => askByHand(url, SHAPES, 'handWritten', span)),
    );
    times.ours.push(await timed(() => fetchAll(slos)));
    times.increase.push(
      await timed(() => askByHand(url, SHAPES, 'increase', span)),
    );
    times.few.push(await timed(() => fetchAll(few)));
  }
  const sample = slos.slice(0, SAMPLE);
  const alone = await timed(() => askOneByOne(url, sample, span));
  await source.stop();

  const chunks = Math.ceil(slos.length / SHAPES.length / CHUNK);
  const allowed = (SHAPES.length + 2) * chunks;
  say(
    `\nOne cycle: ${slos.length} SLOs of ${SHAPES.length} shapes, 36 buckets each`,
  );
  say(
    `  queries: ${requests} (shapes × chunks, twice for ratios of counters: ${allowed}; and one for the clock)`,
  );
  const hand = { ms: median(times.hand), name: 'by hand' };
  sayTime('grouped queries by hand (differences of last values)', hand.ms);
  sayTime(
    'grouped queries by hand (increase, not exact)',
    median(times.increase),
    hand,
  );
  sayTime('this source', median(times.ours), { ...hand, target: 1.5 });
  sayTime(
    `one query per SLO (${sample.length} measured, scaled up)`,
    (alone / sample.length) * slos.length,
    {
      ms: median(times.ours),
      name: 'this source',
    },
  );
  sayTime(`this source, ${few.length} SLOs`, median(times.few));
  sayTime(`growth to ${slos.length}`, median(times.ours), {
    ms: median(times.few),
    name: `${few.length} SLOs`,
    target: 11,
  });
}
