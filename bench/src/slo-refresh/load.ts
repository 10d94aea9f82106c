import { remoteWrite, WrittenSeries } from './remoteWrite';
import { BenchSlo, seriesOf, Written } from './shapes';

const SAMPLES_PER_REQUEST = 100_000;
/** Head blocks take what is not too much older than the newest: everything is written in order of time. */
const SLICE_SECONDS = 3_600;

const samplesOf = (batch: WrittenSeries[]) =>
  batch.reduce((sum, { samples }) => sum + samples.length, 0);

/** Cuts series into requests. */
function* batches(slos: BenchSlo[], span: Written): Generator<WrittenSeries[]> {
  let batch: WrittenSeries[] = [];
  for (const slo of slos) {
    batch.push(...seriesOf(slo, span));
    if (samplesOf(batch) >= SAMPLES_PER_REQUEST) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Writes what the services of SLOs showed in a span, seconds since the epoch, and answers with the number of samples. */
export async function load(
  url: string,
  slos: BenchSlo[],
  span: Written,
): Promise<number> {
  let written = 0;
  // Few SLOs are written in longer slices, so that requests are not tiny.
  const slice = Math.max(
    SLICE_SECONDS,
    Math.floor(
      (SAMPLES_PER_REQUEST * span.scrape) / (slos.length * span.instances * 3),
    ),
  );
  for (let from = span.from; from < span.to; from += slice) {
    const to = Math.min(span.to, from + slice);
    for (const batch of batches(slos, { ...span, from, to })) {
      await remoteWrite(url, batch);
      written += samplesOf(batch);
    }
  }
  return written;
}
