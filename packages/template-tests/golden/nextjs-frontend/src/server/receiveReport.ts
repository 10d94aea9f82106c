import { routeOf } from '../lib/pages.ts';
import type { TokenBucket } from '../lib/TokenBucket.ts';
import {
  InvalidReportError,
  parseReport,
  type Measurement,
} from '../lib/webVitals.ts';
import type { Metrics } from './metrics.ts';

/** A report has three numbers and a path; this is ample. */
const LARGEST_BODY = 2_048;

/** Reads at most `limit` bytes, whatever the length that was announced. */
async function readText(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    bytes += part.value.byteLength;
    if (bytes > limit) {
      await reader?.cancel();
      throw new InvalidReportError('size');
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

/** Browsers say where a request comes from; other sites have no business here. Old browsers say nothing. */
const isForeign = (request: Request) =>
  !['same-origin', null].includes(request.headers.get('sec-fetch-site'));

const inUnit = ({ name, value }: Measurement) =>
  name === 'CLS' ? value : value / 1000;

/**
 * Takes a report of a browser. Nothing in it is believed: its size, its rate, its shape and its numbers are bounded, and the
 * page becomes one of the pages that there are. Refused reports are counted, so that a broken client shows.
 */
export async function receiveReport(
  request: Request,
  { vitals, reports }: Pick<Metrics, 'vitals' | 'reports'>,
  bucket: TokenBucket,
): Promise<Response> {
  const refuse = (status: number, outcome: string) => {
    reports.inc({ outcome });
    return new Response(null, { status });
  };
  if (!bucket.take()) return refuse(429, 'rate');
  if (isForeign(request)) return refuse(403, 'foreign');
  const [type] = (request.headers.get('content-type') ?? '').split(';', 1);
  if (type !== 'application/json') return refuse(415, 'type');
  try {
    const { path, measurements } = parseReport(
      await readText(request, LARGEST_BODY),
    );
    const route = routeOf(path);
    for (const measurement of measurements) {
      vitals[measurement.name].observe({ page: route }, inUnit(measurement));
    }
    reports.inc({ outcome: 'taken' });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof InvalidReportError)) throw error;
    return refuse(error.reason === 'size' ? 413 : 400, error.reason);
  }
}
