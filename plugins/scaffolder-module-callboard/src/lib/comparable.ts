import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import {
  countWords,
  formatCount,
} from '@callboard/backstage-plugin-callboard-react';

/** What a target would have allowed a service that is measured already; unknown with the reason where nothing tells. */
export type Allowance =
  | {
      /** Requests that may have failed, and those that did. */
      allowed: number;
      failed: number;
      total: number;
    }
  | { unknown: string };

/** How many of a service's requests a target allows to fail, by the counts of its SLO's window. */
export function allowanceOf(slo: SloStatus, target: number): Allowance {
  const { total, good, budgetingMethod, reason } = slo;
  if (budgetingMethod !== 'Occurrences') {
    return { unknown: 'it counts time, not requests' };
  }
  if (typeof total !== 'number' || typeof good !== 'number') {
    return { unknown: reason ?? 'nothing was measured' };
  }
  if (total === 0) {
    return { unknown: 'it had no request' };
  }
  return {
    // Before rounding down: 1 − 0.999 is a little less than a thousandth.
    allowed: Math.floor(Number((total * (1 - target)).toPrecision(12))),
    failed: total - good,
    total,
  };
}

/** "28 days": a window as people say it; as it is written where it is something else than days. */
export function windowWords({ duration }: SloStatus['window']): string {
  const [, count, unit] = /^(\d+)([dw])$/.exec(duration) ?? [];
  return count && unit
    ? countWords(Number(count) * (unit === 'w' ? 7 : 1), 'day')
    : duration;
}

/** "With this target, 602 of the 1,204,001 requests of the last 30 days might have failed; 313 did." */
export function allowanceWords(
  allowance: Exclude<Allowance, { unknown: string }>,
  slo: SloStatus,
): string {
  const { allowed, failed, total } = allowance;
  const beyond = failed > allowed ? ' The promise would have been broken.' : '';
  return `With this target ${formatCount(allowed)} of the ${formatCount(
    total,
  )} requests of the last ${windowWords(
    slo.window,
  )} might have failed; ${formatCount(failed)} did.${beyond}`;
}

/** A service that is measured already, by its SLOs. */
export interface Comparable {
  entityRef: string;
  slos: SloStatus[];
}

/** What can be compared with comes first. */
function usefulness(slo: SloStatus): number {
  const counts = 'unknown' in allowanceOf(slo, 0.5) ? 0 : 2;
  return counts + (/availab|answered|success/i.test(slo.title) ? 1 : 0);
}

/** SLOs by the service they are of, the most comparable SLO and service first. */
export function comparables(slos: readonly SloStatus[]): Comparable[] {
  const found = new Map<string, SloStatus[]>();
  for (const slo of slos) {
    if (slo.entityRef) {
      found.set(slo.entityRef, [...(found.get(slo.entityRef) ?? []), slo]);
    }
  }
  const best = (many: SloStatus[]) => Math.max(...many.map(usefulness));
  return [...found]
    .map(([entityRef, many]) => ({
      entityRef,
      slos: [...many].sort((a, b) => usefulness(b) - usefulness(a)),
    }))
    .sort((a, b) => best(b.slos) - best(a.slos));
}
