import { OverrideState, Span } from '@callboard/backstage-plugin-oncall-common';

/** An override as it is kept. Instants are milliseconds since the epoch; the span is what was decided at first. */
export interface StoredOverride extends Span {
  id: string;
  /** Entity ref of the OnCallSchedule. */
  schedule: string;
  /** Name; every level where it is left out. */
  level?: string;
  remove?: string;
  add?: string;
  reason?: string;
  /** User entity ref, or subject of a service. */
  createdBy: string;
  createdAt: number;
  cancelled?: { by: string; at: number };
}

/** Who an override is about. */
export function peopleOf({
  remove,
  add,
}: Pick<StoredOverride, 'remove' | 'add'>): string[] {
  return [remove, add].filter(ref => ref !== undefined);
}

/** When an override holds: until it was cancelled; undefined where that was before it began. */
export function heldSpan({
  start,
  end,
  cancelled,
}: Pick<StoredOverride, 'start' | 'end' | 'cancelled'>): Span | undefined {
  const until = Math.min(end, cancelled?.at ?? end);
  return start < until ? { start, end: until } : undefined;
}

/** Where an override stands at an instant. */
export function stateOf(override: StoredOverride, now: number): OverrideState {
  if (override.cancelled) {
    return 'cancelled';
  }
  if (now < override.start) {
    return 'upcoming';
  }
  return now < override.end ? 'active' : 'over';
}
