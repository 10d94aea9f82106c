import {
  CheckHistory,
  decodeCause,
  decodeSince,
  LevelSpan,
  statusOf,
  StatusSpan,
  toScore,
} from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';
import { standingOf } from '../selection/keepStandings';
import { joinSpans } from './spans';

/**
 * How levels went. The score is the last one of a span, the version the one under which it began.
 *
 * @param found - results, oldest first
 */
export function toLevelSpans(found: readonly Found[]): LevelSpan[] {
  return joinSpans(
    found.map((one, index) => ({
      standing: standingOf(one),
      from: index === 0 ? one.result.standing_since : one.result.valid_from,
      to: one.result.valid_to,
      score: toScore(one.result).ratio,
      version: one.version.version,
    })),
    (earlier, later) => earlier.standing === later.standing,
    (earlier, later) => ({ ...earlier, to: later.to, score: later.score }),
  );
}

/**
 * How checks went: those of the newest version in its order, then those that were there before.
 *
 * @param found - results, oldest first
 */
export function toCheckHistories(found: readonly Found[]): CheckHistory[] {
  const spans = new Map<string, StatusSpan[]>();
  const told = new Map<string, Omit<CheckHistory, 'spans'>>();
  for (const one of [...found].reverse()) {
    for (const { id, title, level } of one.version.scorecard.checks) {
      if (!told.has(id)) told.set(id, { id, title, level });
    }
  }
  for (const one of found) {
    one.version.scorecard.checks.forEach(({ id }, index) => {
      const known = spans.get(id) ?? [];
      spans.set(id, known);
      const span = toStatusSpan(one, index);
      // Rows that are before the span asked for are not read; how long it held by then is.
      known.push(
        known.length === 0 ? { ...span, from: sinceOf(one, index) } : span,
      );
    });
  }
  return [...told.values()].map(check => ({
    ...check,
    spans: joinStatuses(spans.get(check.id) ?? []),
  }));
}

function toStatusSpan({ version, result }: Found, index: number): StatusSpan {
  return {
    status: statusOf(result.codes[index]),
    from: result.valid_from,
    to: result.valid_to,
    cause: decodeCause(result.causes[index]),
    version: version.version,
  };
}

function joinStatuses(spans: readonly StatusSpan[]): StatusSpan[] {
  return joinSpans(
    spans,
    (earlier, later) => earlier.status === later.status,
    (earlier, later) => ({ ...earlier, to: later.to }),
  );
}

/** Since when a check says what it says in a result: longer than the result itself, where another check changed. */
function sinceOf({ version, result }: Found, index: number): string {
  const { length } = version.scorecard.checks;
  const seconds = decodeSince(result.since, length)[index] ?? Infinity;
  const from = Date.parse(result.valid_from);
  // Seconds are whole ones.
  return seconds < Math.floor(from / 1000)
    ? new Date(seconds * 1000).toISOString()
    : result.valid_from;
}
