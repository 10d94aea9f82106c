import { chunks } from '@callboard/backstage-plugin-callboard-node';
import {
  alignRange,
  combineSources,
  dayOf,
  widenBuckets,
} from '../../../lib/record';
import { BucketSeries, Range } from '../../RecordStore';
import { SERIES_PER_STATEMENT } from '../sizes';
import { StoredSource } from '../StoredSource';
import { RecordContext } from '../tables';
import { loadDayRanges } from './loadDayRanges';
import { readSeries } from './readSeries';

/** What is asked about one indicator. */
export interface BucketRequest {
  digest: string;
  range: Range;
  bucketSeconds: number;
}

/** Counts bucket by bucket: two statements per thousand indicators. */
export async function readBuckets(
  { tx, retiredAfterSeconds }: RecordContext,
  requests: BucketRequest[],
): Promise<Map<string, BucketSeries>> {
  const found = new Map<string, BucketSeries>();
  for (const chunk of chunks(requests, SERIES_PER_STATEMENT)) {
    const series = await readSeries(
      tx,
      chunk.map(({ digest }) => digest),
    );
    const plans = chunk.map(({ digest, range, bucketSeconds }) => {
      const sources = series.get(digest) ?? [];
      const own = sources[0]?.bucketSeconds ?? bucketSeconds;
      const wanted = alignRange(range, Math.max(own, bucketSeconds));
      return { digest, sources, own, bucketSeconds, range: wanted };
    });
    const days = await loadDayRanges(
      tx,
      plans.flatMap(({ sources, range }) =>
        sources.map(({ id }) => ({
          series_id: id,
          first_day: dayOf(range.start),
          last_day: dayOf(range.end - 1),
        })),
      ),
    );
    for (const { digest, sources, own, bucketSeconds, range } of plans) {
      const combined = combineSources({
        sources: sources.map(source =>
          StoredSource.create({
            series: source,
            days: days.get(source.id) ?? [],
          }),
        ),
        range,
        bucketSeconds: own,
        retiredAfterSeconds,
      });
      found.set(digest, widenBuckets(combined, bucketSeconds));
    }
  }
  return found;
}
