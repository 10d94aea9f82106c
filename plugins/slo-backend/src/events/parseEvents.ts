import { InputError } from '@backstage/errors';
import {
  Rejection,
  ServiceEvent,
} from '@callboard/backstage-plugin-slo-common';
import { checkEvent, EventLimits } from './checkEvent';

/** The most events one request may carry. */
export const MAX_EVENTS = 1_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the envelope: `{events: [...]}`, a bare array, or one event.
 *
 * @throws InputError when it is none of these or holds more than 1,000 events
 */
export function parseEventEnvelope(body: unknown): unknown[] {
  if (!isRecord(body) && !Array.isArray(body)) {
    throw new InputError(
      'body must be {"events": [...]}, a list, or one event',
    );
  }
  const alone = Array.isArray(body) || 'events' in body ? undefined : [body];
  const events = alone ?? (Array.isArray(body) ? body : body.events);
  if (!Array.isArray(events)) {
    throw new InputError('events must be a list');
  }
  if (events.length > MAX_EVENTS) {
    throw new InputError(
      `events may hold at most ${MAX_EVENTS} items, got ${events.length}; send several batches`,
    );
  }
  return events;
}

/** Checks events one by one: a wrong one names itself and leaves its neighbours. */
export function checkEvents(
  events: unknown[],
  limits: EventLimits,
): { accepted: ServiceEvent[]; rejected: Rejection[] } {
  const accepted: ServiceEvent[] = [];
  const rejected: Rejection[] = [];
  events.forEach((item, index) => {
    const checked = checkEvent(item, limits);
    if ('event' in checked) {
      accepted.push(checked.event);
    } else {
      rejected.push({ index, ...checked });
    }
  });
  return { accepted, rejected };
}
