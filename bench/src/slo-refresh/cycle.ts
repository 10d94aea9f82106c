import { SliAnswer } from '@callboard/backstage-plugin-slo-node';
import { Effort } from './Effort';
import { say, sayTime, timed } from './print';
import { BenchPrometheus } from './prometheus';
import { BenchSlo, queryOf, SHAPES } from './shapes';
import { startSource } from './source';
import { askByHand, askOneByOne } from './yardsticks';

const HOUR = 3_600;
const RUNS = 3;
/** SLOs that are asked for one by one; the rest is scaled up. */
const SAMPLE = 200;
/** Values per request, by default. */
const CHUNK = 250;

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

  const before = await prometheus.requests();
  await fetchAll(slos);
  const requests = (await prometheus.requests()) - before;
  const byHand = new Effort(prometheus);
  const byIncrease = new Effort(prometheus);
  const ours = new Effort(prometheus);
  const oursFew = new Effort(prometheus);
  for (let run = 0; run < RUNS; run++) {
    await byHand.add(() => askByHand(url, SHAPES, 'handWritten', span));
    await ours.add(() => fetchAll(slos));
    await byIncrease.add(() => askByHand(url, SHAPES, 'increase', span));
    await oursFew.add(() => fetchAll(few));
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
  const hand = { ms: byHand.ms, name: 'by hand' };
  sayTime('grouped queries by hand (differences of last values)', byHand.ms);
  sayTime('grouped queries by hand (increase, not exact)', byIncrease.ms, hand);
  sayTime('this source', ours.ms, { ...hand, target: 1.5 });
  sayTime(
    `one query per SLO (${sample.length} measured, scaled up)`,
    (alone / sample.length) * slos.length,
    { ms: ours.ms, name: 'this source' },
  );
  sayTime(`this source, ${few.length} SLOs`, oursFew.ms);
  sayTime(`growth to ${slos.length}`, ours.ms, {
    ms: oursFew.ms,
    name: `${few.length} SLOs`,
    target: 11,
  });
  say('  processor time (the server; and of this process, which reads JSON):');
  sayTime('grouped queries by hand', byHand.cpuMs);
  sayTime('this source', ours.cpuMs, { ms: byHand.cpuMs, name: 'by hand' });
  sayTime(`this source, ${few.length} SLOs`, oursFew.cpuMs);
  say(
    `  of which this process: by hand ${byHand.ownMs.toFixed(
      0,
    )} ms, this source ${ours.ownMs.toFixed(0)} ms`,
  );
}
