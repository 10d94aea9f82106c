import {
  burnDown,
  HistoryPoint,
  SloHistory,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

const POINTS = 180;
const STEP_SECONDS = 4 * 3600;

/** A night that nobody watched. */
const UNMEASURED = new Set([60, 61]);

/** Evenly spread numbers 0..1 that are the same on every run. */
function noise(index: number): number {
  const x = Math.sin(index * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

/** Weight of the bad events of a part: bursts, and a rise at the end where it burns. */
function badWeight(index: number, status: SloStatus): number {
  const burst = noise(index) > 0.93 ? 12 : noise(index + 7) * 0.6;
  const rise = status.state === 'burning' && index >= POINTS - 3 ? 40 : 0;
  const incident = status.state === 'exhausted' && index === 132 ? 60 : 0;
  return UNMEASURED.has(index) ? 0 : burst + rise + incident;
}

/** A past that leads to the figures of the status, with a night that was not measured. */
export function historyOf(
  status: SloStatus,
  objectiveName: string | undefined,
  now: number,
): SloHistory {
  const objective =
    status.objectives.find(o => o.name === objectiveName) ??
    status.objectives[0];
  const target = objective?.target ?? 0.999;
  const total = objective?.total ?? 0;
  const bad = total - (objective?.good ?? total);
  const weights = Array.from({ length: POINTS }, (_, i) =>
    badWeight(i, status),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const traffic = weights.map((_, i) =>
    total > 0 && !UNMEASURED.has(i) ? 0.6 + 0.8 * noise(i + 3) : 0,
  );
  const trafficSum = traffic.reduce((a, b) => a + b, 0);
  const end = now - (now % (STEP_SECONDS * 1000));
  // Whole events whose sums stay true: each part gets what the running sum has grown by.
  const wholes = (shares: number[], all: number, of: number) => {
    let running = 0;
    return shares.map(share => {
      const before = Math.round((of * running) / (all || 1));
      running += share;
      return Math.round((of * running) / (all || 1)) - before;
    });
  };
  const totals = wholes(traffic, trafficSum, total);
  const bads = wholes(weights, sum, bad);
  const parts = totals.map((events, i) => ({
    good: events - (bads[i] ?? 0),
    total: events,
    observedSeconds: traffic[i] ? STEP_SECONDS : 0,
  }));
  const left = burnDown(parts, target);
  return {
    ref: status.ref,
    objective: objective?.name ?? '0',
    target,
    window: status.window,
    stepSeconds: STEP_SECONDS,
    asOf: status.asOf,
    points: parts.map((part, i): HistoryPoint => {
      const start = end - (POINTS - i) * STEP_SECONDS * 1000;
      const share = part.total ? (part.total - part.good) / part.total : null;
      return {
        ...part,
        start: new Date(start).toISOString(),
        end: new Date(start + STEP_SECONDS * 1000).toISOString(),
        sli: share === null ? null : 1 - share,
        burnRate: share === null ? null : share / (1 - target),
        errorBudgetRemaining: left[i] ?? null,
      };
    }),
  };
}
