import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { Series } from './expandSeries';
import { PlacedEvent } from './placement';

/** Of two events with one identity the later revision counts, and of two alike the one that stands later. */
function latest(events: readonly PlacedEvent[]): PlacedEvent[] {
  const [first, ...others] = events;
  return first
    ? [
        others.reduce(
          (kept, other) =>
            other.event.sequence >= kept.event.sequence ? other : kept,
          first,
        ),
      ]
    : [];
}

/** Which of several events of one uid count as the series itself. */
function chooseMain(candidates: readonly PlacedEvent[]): PlacedEvent[] {
  const revisions = new Set(candidates.map(({ event }) => event.sequence));
  if (revisions.size > 1) {
    return latest(candidates);
  }
  // Some programs give every event the same uid. A shift too many is better than one that is lost.
  const starts = groupBy(
    candidates,
    ({ wall, zone }) => `${wall} ${zone.name}`,
  );
  return [...starts.values()].flatMap(latest);
}

/**
 * Brings together what belongs to one series.
 *
 * @returns also the uids that several events claim for themselves, all of which are kept
 */
export function groupSeries(events: readonly PlacedEvent[]): {
  series: Series[];
  ambiguous: PlacedEvent[];
} {
  const anonymous = events.filter(({ event }) => event.uid === '');
  const named = events.filter(({ event }) => event.uid !== '');
  const ambiguous: PlacedEvent[] = [];
  const byUid = groupBy(named, ({ event }) => event.uid);
  const series = [...byUid.values()].flatMap((group): Series[] => {
    const mains = chooseMain(group.filter(({ event }) => !event.replaces));
    const replaced = groupBy(
      group.filter(({ event }) => event.replaces),
      ({ event: { replaces } }) =>
        `${replaces?.time.wall} ${replaces?.time.tzid} ${replaces?.time.isUtc}`,
    );
    const replacements = [...replaced.values()].flatMap(latest);
    const [main, ...others] = mains;
    if (main && others.length > 0) {
      ambiguous.push(main);
    }
    return [
      { main, replacements },
      ...others.map(other => ({ main: other, replacements: [] })),
    ];
  });
  return {
    series: [...series, ...anonymous.map(main => ({ main, replacements: [] }))],
    ambiguous,
  };
}
