import { SchedulePreview } from '../schema';
import { describeReason } from './describe';
import { ComputedSchedule, Span } from './types';

/**
 * The wire shape of a computed schedule, `POST /api/oncall/preview`, without what others add: its load, and what the
 * reading of its document found.
 * @public
 */
export function toPreview(
  computed: ComputedSchedule,
): Omit<SchedulePreview, 'load' | 'issues'> {
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
    gaps: computed.gaps.map(({ severity, ...span }) => ({
      ...toWire(span),
      severity,
    })),
    description: computed.levels.flatMap(level =>
      level.layers.map(
        layer => `${level.name}, ${layer.name}: ${layer.description}`,
      ),
    ),
    problems: computed.problems,
  };
}

function toWire({ start, end }: Span) {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}
