import {
  computeSchedule,
  ComputedSchedule,
  DocumentFinding,
  FeedShifts,
  OnCallScheduleDocument,
  Paging,
  parseScheduleRef,
  PortalOverride,
  Shift,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { DAY } from './documents';

/** A schedule of the demo: a document that is computed as the backend does, and what else is known of it. */
export interface DemoSchedule {
  /** As it is mapped; that of its document where it is left out. */
  ref?: string;
  document: OnCallScheduleDocument;
  feeds?: FeedShifts;
  url?: string;
  paging?: Paging;
  /** How many milliseconds ago its source was read in full, null for never; a minute where it is left out. */
  age?: number | null;
  /** Why it could not be read again. */
  staleReason?: string;
  issues?: DocumentFinding[];
  /** Whether the reader may make overrides; true where it is left out. */
  mayOverride?: boolean;
  /** Entities mapped to it. */
  entityRefs: string[];
  overrides: PortalOverride[];
}

export function refOf(schedule: DemoSchedule): string {
  return schedule.ref ?? schedule.document.ref;
}

/** As the wire names it: callboard for documents, else the provider. */
export function sourceOf(schedule: DemoSchedule): string {
  const { source } = parseScheduleRef(refOf(schedule));
  return source === 'oncallschedule' ? 'callboard' : source;
}

/** What the record keeps. */
export function recordedRange(now: number): Span {
  return { start: now - 30 * DAY, end: now + 90 * DAY };
}

/** Providers say who is on call, not whose turn it is. */
function asOfProvider(shift: Shift): Shift {
  return shift.reason.kind === 'rotation'
    ? { ...shift, reason: { ...shift.reason, kind: 'provider' } }
    : shift;
}

/** A schedule over a range; of one that was never read nothing is known. */
export function computeDemo(
  schedule: DemoSchedule,
  range: Span,
): ComputedSchedule {
  if (schedule.age === null) {
    return { range, levels: [], gaps: [], problems: [] };
  }
  const { document, overrides, feeds } = schedule;
  const computed = computeSchedule(document, { range, overrides, feeds });
  if (sourceOf(schedule) === 'callboard') {
    return computed;
  }
  const levels = computed.levels.map(level => ({
    ...level,
    shifts: level.shifts.map(asOfProvider),
  }));
  return { ...computed, levels };
}
