import {
  FEED_SOURCE,
  formatScheduleRef,
  OnCallScheduleDocument,
} from '@callboard/backstage-plugin-oncall-common';

/** Ref of the schedule that a feed is by itself. */
export function feedScheduleRef(feed: string): string {
  return formatScheduleRef({
    source: FEED_SOURCE,
    namespace: 'feeds',
    name: feed,
  });
}

/** A feed by itself as a schedule of one level, for entities that are mapped to it. */
export function feedDocument(feed: {
  name: string;
  timeZone?: string;
}): OnCallScheduleDocument {
  return {
    ref: feedScheduleRef(feed.name),
    title: feed.name,
    ownerRef: '',
    timeZone: feed.timeZone ?? 'UTC',
    levels: [
      {
        name: 'on call',
        delaySeconds: 0,
        layers: [{ name: feed.name, ics: feed.name, restrictions: [] }],
      },
    ],
    overrides: [],
    temporary: [],
    offHours: [],
  };
}
