import { Sample } from '@callboard/backstage-plugin-slo-common';
import { BUCKET_SECONDS } from '../samples/samples';
import { BucketTraffic } from './TrafficCounter';

const AVAILABILITY_SLOS = [
  'slo:default/callboard-availability-hour',
  'slo:default/callboard-availability',
];
const LATENCY_SLO = 'slo:default/callboard-latency';

/**
 * The samples of one bucket for every SLO of the portal.
 *
 * A sample says how long its bucket was watched by its `end`. A portal that ran for 70 s of a bucket says 70 s, even
 * where they were not the first 70: claiming the whole bucket would call time good in which the portal was down.
 */
export function portalSamples(bucket: BucketTraffic): Sample[] {
  const watched = Math.min(Math.floor(bucket.observedSeconds), BUCKET_SECONDS);
  if (watched < 1) {
    return [];
  }
  const span = {
    start: new Date(bucket.start * 1000).toISOString(),
    end: new Date((bucket.start + watched) * 1000).toISOString(),
  };
  const { total, failed, timed, slow } = bucket;
  return [
    ...AVAILABILITY_SLOS.map(slo => ({
      ...span,
      slo,
      good: total - failed,
      total,
    })),
    { ...span, slo: LATENCY_SLO, good: timed - slow, total: timed },
  ];
}
