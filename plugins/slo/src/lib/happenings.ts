import {
  formatRatio,
  MarkShape,
  TimeChartMark,
  TimeChartSpan,
} from '@callboard/backstage-plugin-callboard-react';
import {
  EventKind,
  ExclusionKind,
  ServiceEvent,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';

/** What each kind of event is called, and the shape it is drawn with. */
export const EVENT_KINDS: Record<
  EventKind,
  { words: string; shape: MarkShape }
> = {
  deploy: { words: 'deploy', shape: 'arrow' },
  incident: { words: 'incident', shape: 'bolt' },
  'config-change': { words: 'config change', shape: 'gear' },
  'feature-flag': { words: 'feature flag', shape: 'flag' },
  maintenance: { words: 'maintenance', shape: 'spanner' },
  other: { words: 'other event', shape: 'dot' },
};

/** What each kind of exclusion is called. */
export const EXCLUSION_KINDS: Record<ExclusionKind, string> = {
  maintenance: 'planned maintenance',
  dispute: 'disputed period',
};

/** Identifies an event among all senders. */
export function eventKey(event: Pick<ServiceEvent, 'source' | 'id'>): string {
  return `${event.source} ${event.id}`;
}

function markOf(event: ServiceEvent): TimeChartMark {
  const { words, shape } = EVENT_KINDS[event.kind];
  return {
    id: eventKey(event),
    at: Date.parse(event.start),
    end: event.end ? Date.parse(event.end) : undefined,
    kind: words,
    shape,
    title: event.title,
    url: event.url,
  };
}

/**
 * Where the target changed: each point carries the one of its day where it is not that of today. A composite as a whole
 * has none that could be named.
 */
function targetChanges(history: SloHistory): TimeChartMark[] {
  const { points, target, composite } = history;
  if (composite) {
    return [];
  }
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    const was = before?.target ?? target;
    const is = point.target ?? target;
    return before && was !== is
      ? [
          {
            id: `target ${point.start}`,
            at: Date.parse(point.start),
            kind: 'target changed',
            shape: 'step' as const,
            title: `Target ${formatRatio(was)} → ${formatRatio(is)}`,
          },
        ]
      : [];
  });
}

/** What happened in a history, for the marks above its charts. */
export function marksOf(history: SloHistory): TimeChartMark[] {
  return [...(history.events ?? []).map(markOf), ...targetChanges(history)];
}

/** What did not count in a history, and what is still to come of its window. */
export function spansOf(history: SloHistory, until?: number): TimeChartSpan[] {
  const spans = (history.exclusions ?? []).map(
    ({ start, end, kind, reason }): TimeChartSpan => ({
      start: Date.parse(start),
      end: Date.parse(end),
      label: `Not counted, ${EXCLUSION_KINDS[kind]}: ${reason}.`,
      pattern: 'hatched',
    }),
  );
  const last = history.points[history.points.length - 1];
  const measured = last && Date.parse(last.end);
  return until !== undefined && measured && until > measured
    ? [
        ...spans,
        {
          start: measured,
          end: until,
          label: 'The rest of the window is still to come.',
          pattern: 'open',
        },
      ]
    : spans;
}
