import { say, sayTime, timed } from './print';
import { BenchPrometheus } from './prometheus';
import { BenchSlo, queryOf, SHAPES } from './shapes';
import { startSource } from './source';

const DAY = 24 * 3_600;

/** Thirty days of one new SLO, and of all of them at once. */
export async function measureBackfill(
  prometheus: BenchPrometheus,
  historic: BenchSlo[],
  all: number,
  now: number,
): Promise<void> {
  const source = await startSource(prometheus.url);
  const span = { from: now - 29 * DAY, to: now };
  say('\nBack-fill of 29 days, scraped each minute');
  for (const shape of SHAPES) {
    const slo = historic.find(one => one.shape === shape);
    if (!slo) continue;
    const before = await prometheus.requests();
    const ms = await timed(() => source.fetch([queryOf(slo, span)]));
    const requests = (await prometheus.requests()) - before;
    sayTime(`one SLO alone: ${shape.name}, ${requests} queries`, ms);
  }
  const before = await prometheus.requests();
  const together = await timed(() =>
    source.fetch(historic.map(slo => queryOf(slo, span))),
  );
  const requests = (await prometheus.requests()) - before;
  sayTime(`${historic.length} SLOs together, ${requests} queries`, together);
  sayTime(`per SLO, so that ${all} take`, (together / historic.length) * all);
  await source.stop();
}
