import {
  Rejection,
  ServiceEvent,
} from '@callboard/backstage-plugin-slo-common';
import { checkEvent, EventLimits } from './checkEvent';

/** The most events one request may carry. */
export const MAX_EVENTS = 1_000;

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
