import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  describePrincipal,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { DefinitionStore } from '../../database/DefinitionStore';
import { DeltaBatch } from '../../database/RecordStore';
import {
  checkSample,
  CheckedSample,
  SampleFault,
  SampleLimits,
} from '../../lib/samples/checkSample';
import { sloRefOf } from '../../lib/samples/findDigest';
import { toDeltas } from '../../lib/samples/toDeltas';
import { Recorder } from '../Recorder';
import { SampleBatch } from '../request/parseSampleBatch';
import { PushResult } from '../SloService';
import { visibleSlos } from '../visibility/visibleSlos';

/** A sample that is in order by itself, with its place in the batch. */
interface Candidate {
  index: number;
  ref: string | undefined;
  sample: CheckedSample;
}

/** Records what is acceptable of a batch, all of it or nothing, and says what was not. */
export async function recordSamples(options: {
  batch: SampleBatch;
  credentials: BackstageCredentials;
  visibility: Visibility;
  definitions: DefinitionStore;
  recorder: Recorder;
  limits: SampleLimits;
}): Promise<PushResult> {
  const { batch, credentials, visibility, definitions, recorder, limits } =
    options;
  const faults = new Map<number, SampleFault>();
  const candidates: Candidate[] = [];
  batch.samples.forEach((item, index) => {
    const checked = checkSample(item, limits);
    if ('fault' in checked) {
      faults.set(index, checked.fault);
    } else {
      const { sample } = checked;
      candidates.push({ index, ref: sloRefOf(sample.slo), sample });
    }
  });

  const slos = await visibleSlos(
    candidates.flatMap(({ ref }) => ref ?? []),
    { definitions, visibility },
  );

  const batches = new Map<string, DeltaBatch>();
  const places: { digest: string; position: number }[][] = [];
  for (const { index, ref, sample } of candidates) {
    const found = toDeltas(ref ? slos.get(ref) : undefined, sample);
    if (found.fault) {
      faults.set(index, found.fault);
    } else {
      places.push(
        found.deltas.map(({ digest, bucketSeconds, delta }) => {
          const { source } = batch;
          const own = batches.get(digest) ?? {
            digest,
            source,
            bucketSeconds,
            deltas: [],
          };
          batches.set(digest, own);
          return { digest, position: own.deltas.push(delta) - 1 };
        }),
      );
    }
  }
  const list = [...batches.values()];
  const recorded = await recorder.record(list, describePrincipal(credentials));
  const outcomes = new Map(
    list.map(({ digest }, index) => [digest, recorded[index] ?? []]),
  );
  // A sample for several indicators is one sample: revised if it revised any, a duplicate if it was one everywhere.
  const perSample = places.map(own =>
    own.map(({ digest, position }) => outcomes.get(digest)?.[position]),
  );
  const duplicates = perSample.filter(own =>
    own.every(outcome => outcome === 'duplicate'),
  ).length;
  return {
    receipt: {
      accepted: perSample.length - duplicates,
      duplicates,
      rejected: [...faults]
        .sort(([a], [b]) => a - b)
        .map(([index, fault]) => ({ index, ...fault })),
    },
    revised: perSample.filter(own => own.includes('revised')).length,
  };
}
