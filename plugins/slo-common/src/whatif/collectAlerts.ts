import { SizedAlertPair } from '../engine';
import { BurnRates, WhatIfAlert } from '../schema';

/** As many alerts are told. */
const MOST_ALERTS = 500;

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** Joins consecutive instants at which a pair is above its factor to alerts. */
export function collectAlerts(
  pairs: readonly SizedAlertPair[],
  stepSeconds: number,
) {
  const spans = pairs.map(pair => ({
    pair,
    firing: [] as { start: number; end: number }[],
  }));
  return {
    /** Instants in order of time. */
    add(at: number, burnRates: BurnRates): void {
      const rate = (name: string) => burnRates[name] ?? 0;
      for (const { pair, firing } of spans) {
        if (rate(pair.long) > pair.factor && rate(pair.short) > pair.factor) {
          const last = firing.at(-1);
          if (last && last.end === at) {
            last.end = at + stepSeconds;
          } else {
            firing.push({ start: at, end: at + stepSeconds });
          }
        }
      }
    },
    result(): WhatIfAlert[] {
      return spans
        .flatMap(({ pair: { severity, long, short }, firing }) =>
          firing.map(({ start, end }) => ({
            severity,
            long,
            short,
            start: iso(start),
            end: iso(end),
          })),
        )
        .sort((a, b) => a.start.localeCompare(b.start))
        .slice(0, MOST_ALERTS);
    },
  };
}
