import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { BUCKET_SECONDS, bucketFloor } from '../lib/buckets';
import { findDigest } from '../lib/samples/findDigest';
import { OtlpConfig } from './OtlpConfig';
import { AttributeValue, canonicalAttributes } from './points/attributes';
import { countPoint } from './points/countPoint';
import { PointFault } from './points/PointFault';
import { DataPoint } from './points/readRequest';
import { bucketOfPoint, StreamPoint } from './streams/StreamRow';

/** Points of so long ago are still taken, seconds: the same hours in which sources are read again. */
const OPEN_SECONDS = 3 * 3_600;
/** Clocks differ, milliseconds. */
const CLOCK_SKEW_MS = 60_000;

/** A point with the indicator it counts for. */
export interface MappedPoint {
  digest: string;
  bucketSeconds: number;
  /** Older buckets are closed, seconds since the epoch. */
  openFrom: number;
  point: StreamPoint;
}

/** An attribute of the data point, else of its resource. */
export function attributeOf(
  { head, resource }: DataPoint,
  name: string,
): AttributeValue | undefined {
  return head.attributes.get(name) ?? resource.get(name);
}

/**
 * Maps a data point to the stream and the indicator it belongs to.
 *
 * @param slo - undefined where there is none of that name, or none that the caller may see
 * @throws PointFault
 */
export function toStreamPoint(
  data: DataPoint,
  slo: CatalogSlo | undefined,
  { config, now }: { config: OtlpConfig; now: Date },
): MappedPoint {
  const named = attributeOf(data, config.objectiveAttribute);
  const objective = named === undefined ? undefined : String(named);
  const found = findDigest(slo, {
    slo: String(attributeOf(data, config.sloAttribute)),
    objective,
  });
  if ('fault' in found || !slo) {
    const { code, message } =
      'fault' in found
        ? found.fault
        : { code: 'unknown-slo', message: 'there is no such SLO' };
    throw new PointFault(code, message);
  }
  const { definition, digests } = slo;
  const index =
    objective === undefined
      ? digests.indexOf(found.digest)
      : definition.objectives.findIndex(({ name }) => name === objective);
  const bucketSeconds = slo.bucketSeconds[index] ?? BUCKET_SECONDS;
  const openFrom = bucketFloor(
    now.getTime() / 1000 - OPEN_SECONDS,
    bucketSeconds,
  );
  const values = countPoint(data.value, {
    outcome: attributeOf(data, config.outcomeAttribute),
    threshold: attributeOf(data, config.thresholdAttribute),
    objective: definition.objectives[index],
  });
  const times = checkTimes(data, { openFrom, bucketSeconds, now });
  return {
    digest: found.digest,
    bucketSeconds,
    openFrom,
    point: { ...identityOf(data), ...times, delta: data.delta, values },
  };
}

function identityOf({ resource, metric, head, delta, value }: DataPoint) {
  const instance = canonicalAttributes(resource);
  const attributes = canonicalAttributes(head.attributes);
  return {
    instance: sha256(instance),
    stream: sha256(
      JSON.stringify([instance, metric, attributes, delta, value.kind]),
    ),
  };
}

function checkTimes(
  { head }: DataPoint,
  limits: { openFrom: number; bucketSeconds: number; now: Date },
): { start: number; time: number } {
  const { startTimeUnixNano: start, timeUnixNano: time } = head;
  const { openFrom, bucketSeconds, now } = limits;
  if (time === 0) {
    throw new PointFault('bad-time', 'timeUnixNano is missing');
  }
  if (start > time) {
    throw new PointFault('wrong-order', 'startTimeUnixNano is after its time');
  }
  if (time > now.getTime() + CLOCK_SKEW_MS) {
    throw new PointFault('future', 'the time of a point lies in the future');
  }
  if (bucketOfPoint(time, bucketSeconds) < openFrom) {
    throw new PointFault(
      'too-old',
      `points are taken for ${OPEN_SECONDS / 3_600} h, older ones not`,
    );
  }
  return { start, time };
}
