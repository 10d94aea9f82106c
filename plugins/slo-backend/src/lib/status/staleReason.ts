import { toMinute } from '../buckets';

/** Why data is stale, in plain words. */
export function staleReason(asOf: string): string {
  return `no sample since ${toMinute(Date.parse(asOf) / 1000)}`;
}
