import { Reading, Span } from '../api/series';

/**
 * Datadog gives at most 1,500 points of a series and makes the interval coarser beyond that; with a day's worth of
 * minutes it has no reason to.
 * https://docs.datadoghq.com/dashboards/functions/rollup/
 */
const MAX_POINTS = 1_440;

/** Points that a span asks for. */
export function pointsOf({ from, to, width }: Span): number {
  return Math.ceil((to - from) / width);
}

/** A span in parts that Datadog answers in the interval asked for. */
export function cut(span: Span): Span[] {
  const length = MAX_POINTS * span.width;
  const parts: Span[] = [];
  for (let from = span.from; from < span.to; from += length) {
    parts.push({ ...span, from, to: Math.min(from + length, span.to) });
  }
  return parts;
}

/** Two halves on the span's grid. */
export function halve(span: Span): [Span, Span] {
  const middle = span.from + Math.ceil(pointsOf(span) / 2) * span.width;
  return [
    { ...span, to: middle },
    { ...span, from: middle },
  ];
}

/** Puts the readings of two parts together. Which series is which does not matter: counts are added up anyway. */
export function join(first: Reading, second: Reading): Reading {
  const longest = Math.max(first.series.length, second.series.length);
  return {
    series: Array.from(
      { length: longest },
      (_, i) =>
        new Map([...(first.series[i] ?? []), ...(second.series[i] ?? [])]),
    ),
  };
}
