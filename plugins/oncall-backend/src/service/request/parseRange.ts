import { InputError } from '@backstage/errors';
import { parseInstant } from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';

const DAY_MS = 86_400_000;
/** A longer range than a leap year is refused: it would keep others waiting. */
const MAX_DAYS = 366;

/**
 * Reads `from` and `to`.
 *
 * @param standard - the start, and how many milliseconds to go on, where they are left out
 * @throws InputError for instants that cannot be read, in the wrong order or more than a year apart
 */
export function parseRange(
  query: Request['query'],
  standard: { start: number; lengthMs: number },
): Span {
  const from = parseInstant(query.from, 'from');
  const to = parseInstant(query.to, 'to');
  const start =
    from ??
    (to !== undefined && to <= standard.start
      ? to - standard.lengthMs
      : standard.start);
  const end = to ?? start + standard.lengthMs;
  if (end <= start) {
    throw new InputError('to must be after from');
  }
  if (end - start > MAX_DAYS * DAY_MS) {
    throw new InputError(`to must be at most ${MAX_DAYS} days after from`);
  }
  return { start, end };
}
