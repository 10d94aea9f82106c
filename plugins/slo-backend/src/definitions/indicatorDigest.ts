import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import {
  MetricQuery,
  ObjectiveDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { BUCKET_SECONDS } from '../lib/buckets';

/**
 * The place a query is sent to by name, not its address: moving a server keeps what was measured. Only a place
 * without a name is told apart by its address.
 */
function identity(query: MetricQuery | undefined) {
  return (
    query && {
      type: query.sourceType.toLocaleLowerCase('en-US'),
      source: query.dataSourceRef ?? query.connection,
      spec: query.spec,
    }
  );
}

/**
 * Identifies what is measured: a changed query (or op or value of a threshold) is a new digest, a changed target or a
 * changed address of the data source is not. A width of buckets that differs from the usual one is part of it, because a
 * record keeps to one width; the usual one is not, so that records from before there was a choice go on.
 *
 * @returns undefined where the indicator is not resolved
 */
export function indicatorDigest(
  objective: ObjectiveDefinition,
  bucketSeconds = BUCKET_SECONDS,
): string | undefined {
  const { indicator, op, value } = objective;
  const width =
    bucketSeconds === BUCKET_SECONDS ? undefined : { bucketSeconds };
  if (!indicator) {
    return undefined;
  }
  if (indicator.kind === 'threshold') {
    const metric = identity(indicator.metric);
    return sha256(
      canonicalJson({ kind: 'threshold', metric, op, value, ...width }),
    );
  }
  const { counter, good, bad, total, raw, rawType } = indicator;
  return sha256(
    canonicalJson({
      kind: 'ratio',
      counter,
      good: identity(good),
      bad: identity(bad),
      total: identity(total),
      raw: identity(raw),
      rawType,
      ...width,
    }),
  );
}
