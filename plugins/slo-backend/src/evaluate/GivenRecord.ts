import {
  DeltaBatch,
  RecordReader,
  SourceSum,
  SumRequest,
} from '../database/RecordStore';
import { ExplainReader } from '../explain';
import { MemoryRecord } from '../lib/record/memory';
import { GIVEN_SOURCE } from './SampleLanes';

/** The samples of one request as a record: one source, nothing revised. */
export function createGivenRecord(batches: DeltaBatch[]): ExplainReader {
  const record: RecordReader = MemoryRecord.create({ batches });
  return {
    sums: requests => record.sums(requests),
    sliceSums: requests => record.sliceSums(requests),
    newest: digests => record.newest(digests),
    buckets: requests => record.buckets(requests),
    revisions: async () => [],
    async sourceSums(requests: SumRequest[]) {
      const sums = await record.sums(requests);
      return new Map<string, Map<string, SourceSum[]>>(
        [...sums].map(([digest, own]) => [
          digest,
          new Map([[GIVEN_SOURCE, own]]),
        ]),
      );
    },
  };
}
