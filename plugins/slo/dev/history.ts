import {
  burnDown,
  durationSeconds,
  HistoryPoint,
  SloHistory,
  SloHistoryQuery,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { burnsOf, eventsOf, exclusionsOf } from './events';

const POINTS = 180;

/** A night that nobody watched, as indices of points. */
const UNMEASURED = new Set([60, 61]);

/** Evenly spread numbers 0..1 that are the same on every run. */
function noise(index: number): number {
  const x = Math.sin(index * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

/** Weight of the bad events of a part: bursts, and a rise at the end where it burns. */
function badWeight(index: number, status: SloStatus, points: number): number {
  const burst = noise(index) > 0.93 ? 12 : noise(index + 7) * 0.6;
  const rise = status.state === 'burning' && index >= points - 3 ? 40 : 0;
  const incident = index === Math.floor(points * 0.735) ? 60 : 0;
  return UNMEASURED.has(index) ? 0 : burst + rise + incident;
}

/** Whole numbers in the given shares whose sums stay true: each part gets what the running sum has grown by. */
function wholes(shares: number[], of: number): number[] {
  const all = shares.reduce((a, b) => a + b, 0) || 1;
  let running = 0;
  return shares.map(share => {
    const before = Math.round((of * running) / all);
    running += share;
    return Math.round((of * running) / all) - before;
  });
}

interface Past {
  from: number;
  to: number;
  stepSeconds: number;
}

function pastOf(status: SloStatus, query: SloHistoryQuery, now: number): Past {
  const { windowRange, window } = status;
  const seconds = durationSeconds(window.duration) ?? 86_400;
  const to = query.to ? Date.parse(query.to) : now - (now % 300_000);
  const from = query.from
    ? Date.parse(query.from)
    : (windowRange && Date.parse(windowRange.start)) ?? to - seconds * 1000;
  const stepSeconds =
    Math.ceil((to - from) / 300_000 / (query.points ?? POINTS)) * 300;
  return { from, to, stepSeconds };
}

function toPoint(
  past: Past,
  i: number,
  part: { good: number; total: number },
  left: number | null,
  status: SloStatus,
  target: number,
): HistoryPoint {
  const start = past.from + i * past.stepSeconds * 1000;
  const share = part.total ? (part.total - part.good) / part.total : null;
  const sliced = status.budgetingMethod !== 'Occurrences';
  const early = status.ref.includes('thinned') && i < 50 && left !== null;
  return {
    // Events of a slice method are a few hundred per slice; what counts are the slices.
    good: sliced ? part.good * 240 : part.good,
    total: sliced ? part.total * 240 : part.total,
    observedSeconds: part.total ? past.stepSeconds : 0,
    start: new Date(start).toISOString(),
    end: new Date(
      Math.min(past.to, start + past.stepSeconds * 1000),
    ).toISOString(),
    sli: share === null ? null : 1 - share,
    burnRate: share === null ? null : share / (1 - target),
    errorBudgetRemaining: left,
    ...(early && {
      bounds: {
        errorBudgetRemaining: [
          left - (50 - i) * 0.004,
          left + (50 - i) * 0.002,
        ],
      },
    }),
    ...(sliced && {
      slices: {
        measured: part.total,
        bad: part.total - part.good,
        empty: part.total ? i % 7 : 0,
        unknown: part.total ? 0 : Math.round(past.stepSeconds / 60),
      },
    }),
  };
}

/** A past that leads to the figures of the status, with a night that was not measured. */
export function historyOf(
  status: SloStatus,
  query: SloHistoryQuery,
  now: number,
): SloHistory {
  const objective =
    status.objectives.find(o => o.name === query.objective) ??
    status.objectives[0];
  const target = objective?.target ?? 0.999;
  const { slices } = objective ?? {};
  const total = slices?.measured ?? objective?.total ?? 0;
  const bad = slices?.bad ?? total - (objective?.good ?? total);
  const past = pastOf(status, query, now);
  const count = Math.ceil((past.to - past.from) / 1000 / past.stepSeconds);
  const indices = Array.from({ length: count }, (_, i) => i);
  const weights = indices.map(i => badWeight(i, status, count));
  const totals = wholes(
    indices.map(i => (UNMEASURED.has(i) ? 0 : 0.6 + 0.8 * noise(i + 3))),
    total,
  );
  const parts = wholes(weights, bad).map((bads, i) => {
    const all = totals[i] ?? 0;
    return {
      good: Math.max(0, all - bads),
      total: all,
      observedSeconds: all ? past.stepSeconds : 0,
    };
  });
  const left = burnDown(parts, target);
  const points = parts.map((part, i) =>
    toPoint(past, i, part, left[i] ?? null, status, target),
  );
  const events = eventsOf(status, past.from, past.to);
  return {
    ref: status.ref,
    objective: objective?.name ?? '0',
    target,
    window: status.window,
    windowRange: status.windowRange,
    stepSeconds: past.stepSeconds,
    asOf: status.asOf,
    points,
    events,
    exclusions: status.withoutExclusions
      ? exclusionsOf(past.from, past.to)
      : [],
    burns: burnsOf(points, events),
  };
}
