import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { DefinitionStore } from '../../database/DefinitionStore';
import { Delta, DeltaBatch } from '../../database/RecordStore';
import {
  checkSample,
  CheckedSample,
  SampleFault,
  SampleLimits,
} from '../../lib/samples/checkSample';
import { findDigest, sloRefOf } from '../../lib/samples/findDigest';
import { describePrincipal } from '../describePrincipal';
import { Recorder } from '../Recorder';
import { SampleBatch } from '../request/parseSampleBatch';
import { PushResult } from '../SloService';
import { Visibility } from '../visibility/Visibility';

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

  const slos = await definitions.get(
    candidates.flatMap(({ ref }) => ref ?? []),
  );
  const visible = new Set(
    (
      await visibility.filter(
        [...slos.values()].map(({ definition }) => definition),
      )
    ).map(({ ref }) => ref),
  );

  const deltas = new Map<string, Delta[]>();
  for (const { index, ref, sample } of candidates) {
    const slo = ref && visible.has(ref) ? slos.get(ref) : undefined;
    const found = findDigest(slo, sample);
    if ('fault' in found) {
      faults.set(index, found.fault);
    } else {
      const list = deltas.get(found.digest) ?? [];
      const { bucket, good, total, observedSeconds, revision } = sample;
      list.push({ bucket, good, total, observedSeconds, revision });
      deltas.set(found.digest, list);
    }
  }
  const batches = [...deltas].map(
    ([digest, list]): DeltaBatch => ({
      digest,
      source: batch.source,
      deltas: list,
    }),
  );
  const outcomes = (
    await recorder.record(batches, describePrincipal(credentials))
  ).flat();
  const duplicates = outcomes.filter(item => item === 'duplicate').length;
  return {
    receipt: {
      accepted: outcomes.length - duplicates,
      duplicates,
      rejected: [...faults]
        .sort(([a], [b]) => a - b)
        .map(([index, fault]) => ({ index, ...fault })),
    },
    revised: outcomes.filter(item => item === 'revised').length,
  };
}
