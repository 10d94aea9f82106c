import { Knex } from 'knex';
import { NewestBucket } from '../../RecordStore';
import { readSeries } from './readSeries';

/** Where each source of some indicators ends. */
export async function readNewest(
  knex: Knex,
  digests: string[],
): Promise<Map<string, NewestBucket[]>> {
  const newest = new Map<string, NewestBucket[]>();
  for (const [digest, series] of await readSeries(knex, digests)) {
    newest.set(
      digest,
      series.map(({ source, firstBucket, newestEnd }) => ({
        source,
        start: firstBucket,
        end: newestEnd,
      })),
    );
  }
  return newest;
}
