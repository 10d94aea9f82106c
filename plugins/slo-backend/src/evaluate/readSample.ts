import { z } from 'zod';
import { SampleFault } from '../lib/samples/checkSample';
import { checkMeasured, Measured } from '../lib/samples/measured';

/** A sample of any span that is in order by itself. Instants in seconds since the epoch. */
export interface GivenSample {
  slo: string;
  objective?: string;
  start: number;
  end: number;
  measured: Measured;
}

const number = z.custom<number>(value => typeof value === 'number', {
  error: 'a number',
});
const text = z.string({ error: 'a text' });

const shape = z.object(
  {
    slo: text,
    objective: text.optional(),
    start: text,
    end: text,
    good: number.optional(),
    total: number.optional(),
    value: number.optional(),
  },
  { error: 'an object' },
);

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

const fault = (
  code: string,
  message: string,
): { fault: SampleFault; sample?: undefined } => ({ fault: { code, message } });

/**
 * Checks a sample by itself, whatever it is.
 *
 * @param at - the instant that is judged; a sample that ends later would know the future
 */
export function readSample(
  item: unknown,
  at: number,
): { sample: GivenSample; fault?: undefined } | ReturnType<typeof fault> {
  const parsed = shape.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue?.path.join('.') || 'a sample';
    return fault('wrong-type', `${name} must be ${issue?.message}`);
  }
  const { slo, objective } = parsed.data;
  for (const name of ['start', 'end'] as const) {
    const written = parsed.data[name];
    if (!INSTANT.test(written) || Number.isNaN(Date.parse(written))) {
      return fault(
        'bad-time',
        `${name} must be an ISO 8601 instant with a zone, got ${JSON.stringify(
          written.slice(0, 60),
        )}`,
      );
    }
  }
  const start = Date.parse(parsed.data.start) / 1000;
  const end = Date.parse(parsed.data.end) / 1000;
  if (end <= start) {
    return fault('wrong-order', 'end must lie after start');
  }
  if (start < 0) {
    return fault('too-old', 'start lies before 1970');
  }
  if (end > at) {
    return fault('future', `ends after the instant that is judged`);
  }
  const read = checkMeasured(parsed.data);
  return read.fault
    ? { fault: read.fault }
    : { sample: { slo, objective, start, end, measured: read.measured } };
}
