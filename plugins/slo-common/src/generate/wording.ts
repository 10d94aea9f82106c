import { figure, percent } from '../lint/words';
import { allowanceInWords } from './allowance';
import { SloIndicator } from './SloIndicator';
import { TierPromise } from './tierPromises';

/** Titles of SLOs are at most this long. */
const LONGEST_TITLE = 63;
/** With fewer characters than this, a service is not recognised. */
const LEAST_OF_SERVICE = 8;

const OPERATORS = {
  lt: 'below',
  lte: 'at most',
  gt: 'above',
  gte: 'at least',
} as const;

/** What an indicator measures, for people. */
function measured(indicator: SloIndicator): string {
  switch (indicator.kind) {
    case 'availability':
      return 'requests succeed';
    case 'latency':
      return `answers within ${indicator.threshold} s`;
    case 'ratio':
      return `${indicator.name} succeed`;
    default:
      return `${indicator.name} ${OPERATORS[indicator.op]} ${indicator.value}`;
  }
}

/** A title that says whose and what: alerts begin with it. */
export function titleOf(service: string, indicator: SloIndicator): string {
  const what = indicator.title ?? measured(indicator);
  const room = LONGEST_TITLE - what.length - 2;
  if (what.includes(service) || room < LEAST_OF_SERVICE) {
    return what.slice(0, LONGEST_TITLE);
  }
  const whose =
    service.length > room ? `${service.slice(0, room - 1)}…` : service;
  return `${whose}: ${what}`;
}

/** What a budget is spent on, and how good events are told from bad ones. */
function counted(indicator: SloIndicator): { unit: string; how: string } {
  switch (indicator.kind) {
    case 'availability':
      return {
        unit: 'requests',
        how: 'A request is bad when it was answered with an error, see the query called bad.',
      };
    case 'latency':
      return {
        unit: 'requests',
        how: `A request is bad when its answer took longer than ${indicator.threshold} s. The bound is one of the histogram's, so that requests are counted and nothing is interpolated.`,
      };
    case 'ratio':
      return {
        unit: 'events',
        how: `An event is ${
          indicator.good === undefined
            ? 'bad when the query called bad counts it'
            : 'good when the query called good counts it'
        }.`,
      };
    default:
      return {
        unit: 'slices of time',
        how: `Time is judged in slices: one is bad as soon as the value was not ${
          OPERATORS[indicator.op]
        } ${indicator.value} in it.`,
      };
  }
}

/** The promise for somebody who has never read an SLO. */
export function descriptionOf(
  indicator: SloIndicator,
  target: number,
  promise: TierPromise,
): string {
  const { unit, how } = counted(indicator);
  const one = Math.round(1 / (1 - target));
  return [
    `Promise: ${percent(target)} of all ${unit} in any ${
      promise.window
    } are good.`,
    how,
    `The rest is the error budget: ${allowanceInWords(
      target,
      unit,
    )}, or one of ${figure(one)}.`,
    promise.pages
      ? `Alerts page when the budget burns so fast that it would be gone in days, and open a ticket when it would be gone in weeks (tier ${promise.tier}).`
      : `Alerts open tickets and page nobody (tier ${promise.tier}).`,
  ].join(' ');
}
