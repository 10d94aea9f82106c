import { HistorySpan } from '@callboard/backstage-plugin-runbooks-common';
import { DAY, iso } from './time';

const span = (
  aspect: HistorySpan['aspect'],
  state: string,
  reason: string,
  from: number,
  to: number | null = null,
): HistorySpan => ({
  aspect,
  state,
  reason,
  from: iso(from),
  to: to === null ? null : iso(to),
});

/** There for 90 days, complete since its last change 30 days ago. */
export function goodSince(now: number): HistorySpan[] {
  const changed = now - 30 * DAY;
  return [
    span('content', 'b2c3', 'read from its repository', changed),
    span('quality', 'complete', 'all four headings are there', changed),
    span(
      'quality',
      'incomplete',
      'the heading Impact is missing',
      now - 90 * DAY,
      changed,
    ),
    span('liveness', 'live', 'answered 200 OK', now - 90 * DAY),
  ];
}

/** Gone since two days ago, after an outage of the wiki. */
export function goneSince(now: number): HistorySpan[] {
  const gone = now - 2 * DAY;
  const outage = now - 20 * DAY;
  return [
    span('liveness', 'dead', 'answered 404 Not Found', gone),
    span('liveness', 'live', 'answered 200 OK', outage + DAY, gone),
    span(
      'liveness',
      'unknown',
      'did not answer within 10 s',
      outage,
      outage + DAY,
    ),
    span('liveness', 'live', 'answered 200 OK', now - 90 * DAY, outage),
  ];
}
