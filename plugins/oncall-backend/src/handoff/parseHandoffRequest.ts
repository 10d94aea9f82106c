import { parseInstant } from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { parseScheduleRefs } from '../schedules/parseScheduleRefs';

/** Which change of shift is meant. */
export interface HandoffRequest {
  /** Ref of the schedule. */
  schedule: string;
  /** Name; the first where it is left out. */
  level?: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** @throws InputError for a ref or an instant that cannot be read */
export function parseHandoffRequest(
  query: Request['query'],
  now: number,
): HandoffRequest {
  const [schedule = ''] = parseScheduleRefs([query.schedule], 'schedule');
  return {
    schedule,
    at: parseInstant(query.at, 'at') ?? now,
    ...(typeof query.level === 'string' && { level: query.level }),
  };
}
