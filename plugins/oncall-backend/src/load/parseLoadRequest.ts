import {
  listOf,
  parseEntityRefs,
  parseOwners,
} from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { parseScheduleRefs } from '../schedules/parseScheduleRefs';
import { parseRange } from '../service/request/parseRange';

const LENGTH_MS = 30 * 86_400_000;

/** Whose load to report. Values of one filter are alternatives. */
export interface LoadRequest {
  /** Of schedules. */
  owners?: string[];
  users?: string[];
  schedules?: string[];
  span: Span;
}

/**
 * Reads the query of `GET /load`: the 30 days before now where the range is left out.
 *
 * @throws InputError for a ref or an instant that cannot be read, and for a range of more than a year
 */
export function parseLoadRequest(
  query: Request['query'],
  now: number,
): LoadRequest {
  const users = listOf(query.user);
  const schedules = listOf(query.schedule);
  return {
    owners: parseOwners(query),
    users: users && parseEntityRefs(users, 'user', { defaultKind: 'user' }),
    schedules: schedules && parseScheduleRefs(schedules, 'schedule'),
    span: parseRange(query, { start: now - LENGTH_MS, lengthMs: LENGTH_MS }),
  };
}
