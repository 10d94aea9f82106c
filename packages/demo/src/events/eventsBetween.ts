import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { Happening } from './timeline';

const HOUR = 3600;
const DAY = 24 * HOUR;

const iso = (epochSeconds: number) =>
  new Date(epochSeconds * 1000).toISOString();

/**
 * What has begun in [from, to). An event that goes on has no end yet; sent again later it has.
 *
 * @param span - epoch seconds; `start` is when the demo was first started
 */
export function eventsBetween(
  timeline: readonly Happening[],
  { start, from, to }: { start: number; from: number; to: number },
): ServiceEvent[] {
  return timeline.flatMap(happening => {
    const first = start + happening.fromHours * HOUR;
    const period = (happening.everyDays ?? 0) * DAY;
    const least = period ? Math.ceil((from - first) / period) : 0;
    const most = period ? Math.ceil((to - first) / period) - 1 : 0;
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) =>
      toEvent(happening, first + (least + index) * period, least + index, to),
    ).filter(event => isWithin(event, from, to));
  });
}

function isWithin({ start }: ServiceEvent, from: number, to: number): boolean {
  const begin = Date.parse(start) / 1000;
  return begin >= from && begin < to;
}

function toEvent(
  { id, kind, title, entityRefs, hours }: Happening,
  begin: number,
  occurrence: number,
  to: number,
): ServiceEvent {
  const end = hours === undefined ? undefined : begin + hours * HOUR;
  return {
    source: 'demo',
    id: `${id}/${occurrence}`,
    kind,
    title,
    entityRefs,
    start: iso(begin),
    ...(end !== undefined && end <= to && { end: iso(end) }),
  };
}
