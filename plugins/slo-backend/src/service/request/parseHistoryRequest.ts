import { InputError } from '@backstage/errors';
import { Request } from 'express';

/** Which part of an SLO's past to read; instants in seconds since the epoch. */
export interface HistoryRequest {
  objective?: string;
  from?: number;
  to?: number;
  /** 1..2000. */
  points: number;
}

function instant(value: unknown, name: string): number | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const millis = Date.parse(value);
  if (Number.isNaN(millis)) {
    throw new InputError(
      `${name} must be an ISO 8601 instant such as 2026-01-31T12:00:00Z`,
    );
  }
  return millis / 1000;
}

/** @throws InputError for instants that cannot be read or lie the wrong way round */
export function parseHistoryRequest(query: Request['query']): HistoryRequest {
  const from = instant(query.from, 'from');
  const to = instant(query.to, 'to');
  if (from !== undefined && to !== undefined && from >= to) {
    throw new InputError('from must lie before to');
  }
  return {
    objective:
      typeof query.objective === 'string' ? query.objective : undefined,
    from,
    to,
    points: Number(query.points ?? 180),
  };
}
