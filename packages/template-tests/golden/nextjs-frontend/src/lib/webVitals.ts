/** What browsers measure. Times are milliseconds as they say them, CLS has no unit. */
export const VITALS = ['LCP', 'INP', 'CLS'] as const;

export type Vital = (typeof VITALS)[number];

export interface Measurement {
  name: Vital;
  value: number;
}

/** What a page view sends. */
export interface Report {
  /** Path of the page that was loaded. */
  path: string;
  measurements: Measurement[];
}

/** Longer than anyone waits, larger than any layout shifts: beyond that it is a mistake or a lie. */
const HIGHEST: Record<Vital, number> = { LCP: 300_000, INP: 300_000, CLS: 100 };
const LONGEST_PATH = 500;

/** A report that is none. `reason` is one of a few words, fit for a label. */
export class InvalidReportError extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`Not a report of web vitals: ${reason}`);
    this.name = 'InvalidReportError';
    this.reason = reason;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidReportError('json');
  }
}

function readMeasurement(value: unknown): Measurement {
  if (!isRecord(value)) throw new InvalidReportError('measurement');
  const name = VITALS.find(vital => vital === value.name);
  if (!name) throw new InvalidReportError('name');
  if (
    typeof value.value !== 'number' ||
    !Number.isFinite(value.value) ||
    value.value < 0 ||
    value.value > HIGHEST[name]
  ) {
    throw new InvalidReportError('value');
  }
  return { name, value: value.value };
}

/**
 * Reads what a browser sent, or somebody who says to be one.
 *
 * @throws InvalidReportError
 */
export function parseReport(text: string): Report {
  const body = parseJson(text);
  if (!isRecord(body)) throw new InvalidReportError('shape');
  const { path, measurements } = body;
  if (typeof path !== 'string' || path.length > LONGEST_PATH) {
    throw new InvalidReportError('path');
  }
  if (
    !Array.isArray(measurements) ||
    measurements.length === 0 ||
    measurements.length > VITALS.length
  ) {
    throw new InvalidReportError('measurements');
  }
  const read = measurements.map(readMeasurement);
  // A page view counts once.
  if (new Set(read.map(({ name }) => name)).size !== read.length) {
    throw new InvalidReportError('measurements');
  }
  return { path, measurements: read };
}
