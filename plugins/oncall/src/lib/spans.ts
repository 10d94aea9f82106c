import { Turn } from '@callboard/backstage-plugin-oncall-common';

/** A half-open span of time, milliseconds since the epoch; endless ones reach to infinity. */
export interface Span {
  start: number;
  end: number;
}

/** The instants of something on the wire; null is for ever. */
export function spanOf(turn: {
  start: string | null;
  end: string | null;
}): Span {
  return {
    start: turn.start === null ? -Infinity : Date.parse(turn.start),
    end: turn.end === null ? Infinity : Date.parse(turn.end),
  };
}

/** What of a span lies within another; undefined where nothing does. */
export function clipTo(span: Span, bounds: Span): Span | undefined {
  const start = Math.max(span.start, bounds.start);
  const end = Math.min(span.end, bounds.end);
  return start < end ? { start, end } : undefined;
}

/** Whether an instant lies within a span. */
export function holds(span: Span, at: number): boolean {
  return span.start <= at && at < span.end;
}

/** The turn that holds at an instant. */
export function turnAt(turns: readonly Turn[], at: number): Turn | undefined {
  return turns.find(turn => holds(spanOf(turn), at));
}
