import { Rejection } from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { SampleFault } from '../lib/samples/checkSample';
import { sloRefOf } from '../lib/samples/findDigest';
import { toCount } from '../lib/samples/toCount';
import { GivenSample, readSample } from './readSample';
import { SampleLanes, withOwnDigests } from './SampleLanes';
import { SpanCount } from './spread';

/** Samples sorted by what they count for. */
export interface PlacedSamples {
  /** The SLOs with digests of this request alone. */
  slos: CatalogSlo[];
  lanes: SampleLanes;
  rejected: Rejection[];
}

const isFault = (value: object): value is SampleFault => 'code' in value;

/** Positions of the objectives that a sample counts for. */
function objectivesOf(
  slo: CatalogSlo | undefined,
  { slo: written, objective, measured }: GivenSample,
): number[] | SampleFault {
  if (!slo) {
    return { code: 'unknown-slo', message: `there is no SLO ${written}` };
  }
  const { definition, digests, valid } = slo;
  if (!valid) {
    return {
      code: 'invalid-slo',
      message: `the document of ${definition.ref} is invalid`,
    };
  }
  const names = definition.objectives.map(({ name }) => name);
  const all = [...names.keys()].filter(index => digests[index]);
  if (objective !== undefined) {
    const index = names.indexOf(objective);
    return index >= 0
      ? all.filter(other => other === index)
      : {
          code: 'unknown-objective',
          message: `${definition.ref} has the objectives ${names.join(
            ', ',
          )}, not "${objective}"`,
        };
  }
  // One measured value serves every threshold that is set for it.
  const shared =
    new Set(digests).size === 1 ||
    ('value' in measured && !definition.composite);
  return shared
    ? all
    : {
        code: 'unknown-objective',
        message: `objective is needed, ${definition.ref} has ${names.join(
          ', ',
        )}`,
      };
}

/**
 * Sorts samples by what they count for. One that cannot be used names itself and leaves its neighbours.
 *
 * @param at - the instant that is judged, seconds since the epoch
 */
export function placeSamples(
  samples: unknown[],
  slos: CatalogSlo[],
  at: number,
): PlacedSamples {
  const read = samples.map(item => readSample(item, at));
  const named = new Map<string, Set<string>>();
  for (const { sample } of read) {
    const ref = sample && sloRefOf(sample.slo);
    if (ref && sample.objective !== undefined) {
      named.set(ref, (named.get(ref) ?? new Set()).add(sample.objective));
    }
  }
  const written = new Map(slos.map(slo => [slo.definition.ref, slo]));
  const own = new Map(
    [...written].map(([ref, slo]) => [
      ref,
      withOwnDigests(slo, named.get(ref) ?? new Set()),
    ]),
  );
  const lanes = new SampleLanes();
  const place = ({
    sample,
    fault,
  }: ReturnType<typeof readSample>): SampleFault | undefined => {
    if (!sample) {
      return fault;
    }
    const ref = sloRefOf(sample.slo) ?? '';
    const slo = own.get(ref);
    const positions = objectivesOf(written.get(ref), sample);
    if (isFault(positions)) {
      return positions;
    }
    const counts = new Map<string, SpanCount>();
    for (const position of positions) {
      const objective = slo?.definition.objectives[position];
      const digest = slo?.digests[position];
      const count = objective && toCount(sample.measured, objective);
      if (count && isFault(count)) {
        return count;
      }
      if (count && digest) {
        counts.set(digest, { start: sample.start, end: sample.end, ...count });
      }
    }
    if (counts.size === 0) {
      return {
        code: 'invalid-slo',
        message: `the indicator of ${sample.slo} could not be resolved`,
      };
    }
    const placed = lanes.place(counts);
    return typeof placed === 'string' ? undefined : placed;
  };
  const rejected = read.flatMap((item, index): Rejection[] => {
    const fault = place(item);
    return fault ? [{ index, ...fault }] : [];
  });
  return { slos: [...own.values()], lanes, rejected };
}
