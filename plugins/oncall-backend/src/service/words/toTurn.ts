import {
  Cause,
  describeReason,
  Span,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import {
  ALWAYS,
  NobodyReason,
  Tile,
  TileReason,
} from '../../schedules/StoredSchedule';

/** An instant as the API has it; null for what has always been so, or never ends. */
export function toInstant(ms: number): string | null {
  return ms <= ALWAYS.start || ms >= ALWAYS.end
    ? null
    : new Date(ms).toISOString();
}

/** A bounded span as the API has it. */
export function toWireSpan({ start, end }: Span): {
  start: string;
  end: string;
} {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}

const isNobody = (reason: TileReason): reason is NobodyReason =>
  reason.kind === 'gap' || reason.kind === 'off-hours';

/** Why somebody is on call, or why nobody is: in words, and what stands behind it. */
export function explain(reason: TileReason): { reason: string; cause: Cause } {
  return isNobody(reason)
    ? { reason: reason.kind, cause: { kind: reason.kind } }
    : { reason: describeReason(reason), cause: reason };
}

/** A tile as the API has it. */
export function toTurn({
  start,
  end,
  users,
  reason,
}: Omit<Tile, 'level' | 'levelName'>): Turn {
  return {
    start: toInstant(start),
    end: toInstant(end),
    users,
    ...explain(reason),
  };
}
