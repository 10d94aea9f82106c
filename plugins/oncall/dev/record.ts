import {
  ComputedSchedule,
  Shift,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { computeDemo, DemoSchedule } from './DemoSchedule';
import { iso } from './documents';

function touches(span: Span) {
  return ({ start, end }: Span) => start < span.end && span.start < end;
}

/** What of a record touches a span, as the backend tells it: shifts and gaps whole, layers no further than asked for. */
export function within(
  schedule: DemoSchedule,
  span: Span,
  recorded: Span,
): ComputedSchedule {
  const { levels, gaps, problems } = computeDemo(schedule, recorded);
  const clip = (shift: Shift): Shift => ({
    ...shift,
    start: Math.max(shift.start, span.start),
    end: Math.min(shift.end, span.end),
  });
  return {
    range: span,
    levels: levels.map(level => ({
      ...level,
      layers: level.layers.map(layer => ({
        ...layer,
        shifts: layer.shifts.filter(touches(span)).map(clip),
      })),
      shifts: level.shifts.filter(touches(span)),
      gaps: level.gaps.filter(touches(span)),
    })),
    gaps: gaps.filter(touches(span)),
    problems,
  };
}

/** Where a span reaches out of what is recorded. */
export function beyond(span: Span, recorded: Span): string[] {
  return [
    ...(span.start < recorded.start
      ? [`Nothing is known of it before ${iso(recorded.start)}`]
      : []),
    ...(span.end > recorded.end
      ? [`Nothing is known of it after ${iso(recorded.end)}`]
      : []),
  ];
}
