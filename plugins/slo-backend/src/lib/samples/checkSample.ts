import { z } from 'zod';
import { BUCKET_SECONDS, toIso } from '../buckets';
import { checkMeasured, Measured } from './measured';
import { SampleFault } from './SampleFault';

export type { SampleFault } from './SampleFault';

/** Clocks differ: a sample may end so much later than ours says it is, seconds. */
const CLOCK_SKEW_SECONDS = 60;

/** A sample that is in order by itself; whether its SLO exists, and has such buckets, is another question. */
export interface CheckedSample {
  slo: string;
  objective?: string;
  /** Start of the bucket, seconds since the epoch. */
  bucket: number;
  observedSeconds: number;
  measured: Measured;
  revision?: number;
}

/** Instants in seconds since the epoch. */
export interface SampleLimits {
  now: number;
  /** Older samples could not be kept. */
  retentionSeconds: number;
}

/** Infinity is a number here, so that it gets a code of its own. */
const anyNumber = z.custom<number>(value => typeof value === 'number', {
  error: 'number',
});
const text = z.string({ error: 'string' });

const shape = z.object(
  {
    slo: text,
    objective: text.optional(),
    start: text,
    end: text,
    good: anyNumber.optional(),
    total: anyNumber.optional(),
    value: anyNumber.optional(),
    revision: anyNumber.optional(),
  },
  { error: 'object' },
);

const fault = (code: string, message: string): SampleFault => ({
  code,
  message,
});

function describe(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function wrongType(item: unknown, error: z.ZodError): SampleFault {
  const [issue] = error.issues;
  const name = issue?.path[0];
  const found =
    typeof name === 'string'
      ? Object.getOwnPropertyDescriptor(item, name)?.value
      : item;
  return fault(
    'wrong-type',
    `${String(name ?? 'a sample')} must be a ${issue?.message}, got ${describe(
      found,
    )}`,
  );
}

function checkRevision(revision: number | undefined): SampleFault | undefined {
  return revision === undefined ||
    (Number.isSafeInteger(revision) && revision >= 0)
    ? undefined
    : fault('wrong-type', 'revision must be a whole number, 0 or more');
}

function checkTimes(
  start: number,
  end: number,
  limits: SampleLimits,
): SampleFault | undefined {
  if (end <= start) {
    return fault('wrong-order', 'end must lie after start');
  }
  // A sender who sends the bucket that is filling may send it under its full length.
  if (end > limits.now + BUCKET_SECONDS + CLOCK_SKEW_SECONDS) {
    return fault('future', `end lies in the future: ${toIso(end)}`);
  }
  if (end < limits.now - limits.retentionSeconds) {
    return fault(
      'too-old',
      `samples are kept for ${Math.floor(
        limits.retentionSeconds / 86_400,
      )} d, this one ended ${toIso(end)}`,
    );
  }
  return undefined;
}

/** ISO 8601 with a time and a zone: without one, an instant would depend on the server's. */
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

function parseInstant(iso: string): number {
  return INSTANT.test(iso) ? Date.parse(iso) / 1000 : Number.NaN;
}

/** Checks a sample by itself, whatever it is. */
export function checkSample(
  item: unknown,
  limits: SampleLimits,
): { sample: CheckedSample } | { fault: SampleFault } {
  const parsed = shape.safeParse(item);
  if (!parsed.success) {
    return { fault: wrongType(item, parsed.error) };
  }
  const fields = parsed.data;
  const [start, end] = [parseInstant(fields.start), parseInstant(fields.end)];
  if (Number.isNaN(start) || Number.isNaN(end)) {
    const name = Number.isNaN(start) ? 'start' : 'end';
    return {
      fault: fault(
        'bad-time',
        `${name} must be an ISO 8601 instant with a zone, got ${describe(
          fields[name],
        )}`,
      ),
    };
  }
  const checked = checkMeasured(fields);
  if (checked.fault) {
    return checked;
  }
  const found =
    checkRevision(fields.revision) ?? checkTimes(start, end, limits);
  if (found) {
    return { fault: found };
  }
  const { slo, objective, revision } = fields;
  const { measured } = checked;
  const observedSeconds = end - start;
  return {
    sample: {
      slo,
      objective,
      bucket: start,
      observedSeconds,
      measured,
      revision,
    },
  };
}

/** A sample is one bucket of its indicator, in full or from its start on. */
export function checkGrid(
  { bucket, observedSeconds }: CheckedSample,
  bucketSeconds: number,
): SampleFault | undefined {
  return bucket % bucketSeconds === 0 && observedSeconds <= bucketSeconds
    ? undefined
    : fault(
        'off-grid',
        `start must lie on the ${
          bucketSeconds / 60
        } minute grid and end within its bucket`,
      );
}
