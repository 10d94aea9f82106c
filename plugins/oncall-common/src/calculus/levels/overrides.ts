import { OnCallScheduleDocument } from '../../document/types';
import { Crew, sortRefs } from '../Crew';
import { patch, Segment, sweep, Track } from '../tracks';
import { PortalOverride, ShiftReason, Span } from '../types';
import { readInstant, Zone } from '../zone';

/** An override of the document or of the portal. */
export interface Override extends Span {
  /** Name of the level; every level where it is left out. */
  level?: string;
  remove?: string;
  add?: string;
  reason: ShiftReason;
}

/** All overrides of a schedule, the portal's last: a later one goes before an earlier one. */
export function collectOverrides(
  document: OnCallScheduleDocument,
  portal: readonly PortalOverride[],
  zone: Zone,
): Override[] {
  return [
    ...document.overrides.map(({ start, end, reason: note, ...change }) => ({
      ...change,
      start: readInstant(start, zone, 'start') ?? 0,
      end: readInstant(end, zone, 'end') ?? 0,
      reason: { kind: 'override' as const, ...(note && { note }) },
    })),
    ...portal.map(({ id, by, note, ...change }) => ({
      ...change,
      reason: {
        kind: 'override' as const,
        by,
        overrideId: id,
        ...(note && { note }),
      },
    })),
  ];
}

/** Which overrides hold for a level, and when. */
export function overridesOf(
  level: string,
  overrides: readonly Override[],
  range: Span,
): Segment<Override[]>[] {
  const own = overrides
    .filter(override => (override.level ?? level) === level)
    .map(override => ({
      start: Math.max(override.start, range.start),
      end: Math.min(override.end, range.end),
      value: override,
    }));
  return sweep(own);
}

/**
 * Maps a layer's people once: who is replaced and who is removed is read off the layer, so that a replacement is not
 * replaced again. Replacing somebody goes before removing them.
 */
export function substitute(
  layer: Track<Crew>,
  overrides: Track<Override[]>,
): Track<Crew> {
  return patch(
    layer,
    overrides,
    (crew, active) => crew && substituteIn(crew, active),
  );
}

function substituteIn(crew: Crew, active: readonly Override[]): Crew {
  let telling: ShiftReason | undefined;
  const users = crew.users.flatMap(user => {
    const named = active.filter(({ remove }) => remove === user);
    const change =
      named.findLast(({ add }) => add !== undefined) ?? named.at(-1);
    if (!change || change.add === user) {
      return [user];
    }
    telling = change.reason;
    return change.add === undefined ? [] : [change.add];
  });
  return telling ? changed(crew.reason.layers, users, telling) : crew;
}

/** Lets those join who were added without replacing anybody, also where nobody is. */
export function joinAdded(
  level: Track<Crew>,
  overrides: Track<Override[]>,
): Track<Crew> {
  return patch(level, overrides, (crew, active) => {
    const present = crew?.users ?? [];
    const joining = active.filter(
      ({ remove, add }) =>
        remove === undefined && add !== undefined && !present.includes(add),
    );
    const last = joining.at(-1);
    return last
      ? changed(
          crew?.reason.layers,
          [...present, ...joining.flatMap(({ add }) => add ?? [])],
          last.reason,
        )
      : crew;
  });
}

function changed(
  layers: string[] | undefined,
  users: string[],
  reason: ShiftReason,
): Crew {
  return {
    users: sortRefs(users),
    reason: { ...reason, ...(layers && { layers }) },
    ...(users.length === 0 && { vacated: true }),
  };
}
