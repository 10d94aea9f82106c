import type { Span } from '../calculus/types';
import { DAY } from '../calculus/zone';
import {
  Occurred,
  occurrenceAt,
  overlaps,
  PlacedEvent,
  ZoneOf,
} from './placement';
import { longestOf, ReadingContext, recurrencesOf } from './recurrenceSet';
import { TimeSet } from './TimeSet';

/** Events of one uid: the series, where the calendar has it, and those that stand for single occurrences of it. */
export interface Series {
  main?: PlacedEvent;
  replacements: PlacedEvent[];
}

/** A replacement that is for all later occurrences as well. */
interface Change {
  from: number;
  /** How far it moves a start, on the wall clock. */
  shift: number;
  placed: PlacedEvent;
}

function changesOf(
  replacements: readonly PlacedEvent[],
  zoneOf: ZoneOf,
): Change[] {
  return replacements
    .flatMap(placed => {
      const { replaces } = placed.event;
      if (!replaces?.andFollowing) {
        return [];
      }
      const from = zoneOf(replaces.time).instantOf(replaces.time.wall).at;
      const shift = placed.wall - placed.zone.wallOf(from);
      return [{ from, shift, placed }];
    })
    .sort((a, b) => b.from - a.from);
}

/** The part of a series' wall clock in which an occurrence may begin that overlaps a range. */
function wallSpan(
  main: PlacedEvent,
  changes: readonly Change[],
  range: Span,
  context: ReadingContext,
) {
  const { zone } = main;
  const shift = Math.max(0, ...changes.map(change => Math.abs(change.shift)));
  const longest = Math.max(
    longestOf(main, context),
    ...changes.map(({ placed: { length } }) => length.wall + length.exact),
  );
  return {
    from: zone.wallOf(range.start) - longest - shift - DAY,
    to: zone.wallOf(range.end) + shift + DAY,
  };
}

function expandMain(
  main: PlacedEvent,
  replacements: readonly PlacedEvent[],
  range: Span,
  context: ReadingContext,
): Occurred[] {
  const { zoneOf } = context;
  const changes = changesOf(replacements, zoneOf);
  const replaced = new TimeSet(
    replacements.flatMap(({ event }) => event.replaces?.time ?? []),
    main,
    zoneOf,
  );
  return recurrencesOf(main, wallSpan(main, changes, range, context), context)
    .filter(({ wall, at }) => !replaced.has(wall, at))
    .flatMap(({ wall, at, length }) => {
      const change = changes.find(({ from }) => from < at);
      if (!change) {
        return [occurrenceAt(main, wall, length)];
      }
      const { placed, shift } = change;
      return placed.event.cancelled
        ? []
        : [occurrenceAt(placed, placed.zone.wallOf(at) + shift)];
    });
}

/**
 * The occurrences of a series that overlap a range.
 *
 * @throws TooManyError, EventError
 */
export function expandSeries(
  { main, replacements }: Series,
  range: Span,
  context: ReadingContext,
): Occurred[] {
  return [
    ...(main && !main.event.cancelled
      ? expandMain(main, replacements, range, context)
      : []),
    ...replacements
      .filter(({ event }) => !event.cancelled)
      .map(placed => occurrenceAt(placed, placed.wall)),
  ].filter(({ occurrence }) => overlaps(occurrence, range));
}
