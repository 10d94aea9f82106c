import {
  Override,
  PortalOverride,
} from '@callboard/backstage-plugin-oncall-common';
import { heldSpan, stateOf, StoredOverride } from './StoredOverride';

/** A row of `oncall_overrides`. */
export interface OverrideRow {
  id: string;
  schedule_ref: string;
  level: string | null;
  starts: string;
  ends: string;
  removes: string | null;
  adds: string | null;
  reason: string | null;
  created_by: string;
  created_at: string;
  cancelled_by: string | null;
  cancelled_at: string | null;
}

const iso = (instant: number) => new Date(instant).toISOString();

export function toRow(override: StoredOverride): OverrideRow {
  const { cancelled } = override;
  return {
    id: override.id,
    schedule_ref: override.schedule,
    level: override.level ?? null,
    starts: iso(override.start),
    ends: iso(override.end),
    removes: override.remove ?? null,
    adds: override.add ?? null,
    reason: override.reason ?? null,
    created_by: override.createdBy,
    created_at: iso(override.createdAt),
    cancelled_by: cancelled?.by ?? null,
    cancelled_at: cancelled ? iso(cancelled.at) : null,
  };
}

export function toStored(row: OverrideRow): StoredOverride {
  const { level, removes, adds, reason, cancelled_by, cancelled_at } = row;
  return {
    id: row.id,
    schedule: row.schedule_ref,
    start: Date.parse(row.starts),
    end: Date.parse(row.ends),
    createdBy: row.created_by,
    createdAt: Date.parse(row.created_at),
    ...(level !== null && { level }),
    ...(removes !== null && { remove: removes }),
    ...(adds !== null && { add: adds }),
    ...(reason !== null && { reason }),
    ...(cancelled_by !== null &&
      cancelled_at !== null && {
        cancelled: { by: cancelled_by, at: Date.parse(cancelled_at) },
      }),
  };
}

/** As the calculus takes it; none where it was cancelled before it began. */
export function toPortalOverride(override: StoredOverride): PortalOverride[] {
  const { id, level, remove, add, reason, createdBy } = override;
  const held = heldSpan(override);
  return held
    ? [
        {
          ...held,
          id,
          by: createdBy,
          ...(level !== undefined && { level }),
          ...(remove !== undefined && { remove }),
          ...(add !== undefined && { add }),
          ...(reason !== undefined && { note: reason }),
        },
      ]
    : [];
}

/** As the API has it: one that was undone while it held ends where it was undone. */
export function toOverride(
  override: StoredOverride,
  { now, mayCancel }: { now: number; mayCancel: boolean },
): Override {
  const { cancelled, createdAt, start, end, ...rest } = override;
  const state = stateOf(override, now);
  return {
    ...rest,
    start: iso(start),
    end: iso(heldSpan(override)?.end ?? end),
    createdAt: iso(createdAt),
    ...(cancelled && {
      cancelledBy: cancelled.by,
      cancelledAt: iso(cancelled.at),
    }),
    state,
    mayCancel: mayCancel && (state === 'upcoming' || state === 'active'),
  };
}
