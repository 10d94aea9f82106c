import { describeReason } from './describe';
import { ComputedSchedule, Span } from './types';

/** A span on the wire: ISO 8601 instants in UTC. @public */
export interface PreviewSpan {
  start: string;
  end: string;
}

/** What a preview of a schedule answers, without its load. @public */
export interface SchedulePreview {
  levels: {
    name: string;
    shifts: (PreviewSpan & {
      /** Refs, sorted. */
      users: string[];
      /** As `describeReason` words it. */
      reason: string;
    })[];
    gaps: (PreviewSpan & { declared: boolean })[];
  }[];
  gaps: (PreviewSpan & {
    severity: 'amber' | 'red';
    /** Names of the levels that are empty. */
    levels: string[];
    /** How much later the next level is asked, seconds; `amber` only. */
    addedDelaySeconds?: number;
  })[];
  problems: string[];
}

/** The wire shape of a computed schedule, `POST /api/oncall/preview`. @public */
export function toPreview(computed: ComputedSchedule): SchedulePreview {
  return {
    levels: computed.levels.map(({ name, shifts, gaps }) => ({
      name,
      shifts: shifts.map(({ users, reason, ...span }) => ({
        ...toWire(span),
        users,
        reason: describeReason(reason),
      })),
      gaps: gaps.map(({ declared, ...span }) => ({
        ...toWire(span),
        declared,
      })),
    })),
    gaps: computed.gaps.map(({ start, end, ...gap }) => ({
      ...toWire({ start, end }),
      ...gap,
    })),
    problems: computed.problems,
  };
}

function toWire({ start, end }: Span): PreviewSpan {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}
