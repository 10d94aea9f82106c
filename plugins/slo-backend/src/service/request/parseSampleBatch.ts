import { InputError } from '@backstage/errors';

/** The most samples one request may carry. */
export const MAX_SAMPLES = 10_000;

const SOURCE_NAME = /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/;
const DEFAULT_SOURCE = 'push';

/** Samples as they came, to be checked one by one. */
export interface SampleBatch {
  source: string;
  samples: unknown[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the envelope of a push: `{source?, samples: [...]}`, or a bare array. An empty batch is fine: a collector
 * that had nothing to say should not have to special-case it.
 *
 * @throws InputError when the envelope is wrong or holds more than 10,000 samples
 */
export function parseSampleBatch(body: unknown): SampleBatch {
  const envelope = Array.isArray(body) ? { samples: body } : body;
  if (!isRecord(envelope)) {
    throw new InputError(
      'body must be {"source"?: string, "samples": [...]} or an array of samples',
    );
  }
  const { samples, source = DEFAULT_SOURCE } = envelope;
  if (!Array.isArray(samples)) {
    throw new InputError('samples must be an array');
  }
  if (samples.length > MAX_SAMPLES) {
    throw new InputError(
      `samples may hold at most ${MAX_SAMPLES} items, got ${samples.length}; send several batches`,
    );
  }
  if (typeof source !== 'string' || !SOURCE_NAME.test(source)) {
    throw new InputError(
      'source must be 1 to 63 of a-z, 0-9, "-" and ".", beginning and ending with a letter or digit',
    );
  }
  return { source, samples };
}
