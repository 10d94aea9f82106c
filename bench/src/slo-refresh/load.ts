import { remoteWrite } from './remoteWrite';
import { BenchSlo, seriesOf } from './shapes';

const SAMPLES_PER_REQUEST = 100_000;
/** Head blocks take what is not too much older than the newest: everything is written in order of time. */
const SLICE_SECONDS = 3_600;

/** Writes what the services of SLOs showed in a span, seconds since the epoch, and answers with the number of samples. */
export async function load(
  url: string,
  slos: BenchSlo[],
  span: { from: number; to: number; scrape: number },
): Promise<number> {
  let written = 0;
  const slice = Math.max(
    SLICE_SECONDS,
    Math.floor((SAMPLES_PER_REQUEST * span.scrape) / (slos.length * 3)),
  );
  for (let from = span.from; from < span.to; from += slice) {
    const to = Math.min(span.to, from + slice);
    let batch: ReturnType<typeof seriesOf> = [];
    let size = 0;
    const flush = async () => {
      if (batch.length > 0) await remoteWrite(url, batch);
      written += size;
      batch = [];
      size = 0;
    };
    for (const slo of slos) {
      const series = seriesOf(slo, { ...span, from, to });
      batch.push(...series);
      size += series.reduce((sum, { samples }) => sum + samples.length, 0);
      if (size >= SAMPLES_PER_REQUEST) await flush();
    }
    await flush();
  }
  return written;
}
