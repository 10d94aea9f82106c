import { eventsBetween, Happening } from '../events';

/** An alert as Alertmanager's webhook carries it. */
export interface ToldAlert {
  status: 'firing' | 'resolved';
  labels: Record<string, string>;
  annotations: Record<string, string>;
  startsAt: string;
  endsAt?: string;
}

/** What fires while something happens. */
interface AlertDetails {
  /** Id of the happening in the timeline. */
  happening: string;
  labels: Record<string, string>;
  summary: string;
  /** Below the handbook; alerts of rules that nobody gave a runbook have none. */
  runbook?: string;
}

/** What the company's Prometheus would tell while the incidents of the timeline last. */
export const alertDetails: readonly AlertDetails[] = [
  {
    happening: 'checkout-5xx',
    labels: {
      alertname: 'CheckoutAvailabilityBurn1h',
      severity: 'page',
      entity_ref: 'component:default/checkout-api',
      owner: 'group:default/payments-core',
      slo: 'slo:default/checkout-availability',
      tier: '1',
    },
    summary:
      'Checkout answers: its error budget burns more than 14.4 times as fast as it may, over 1h and 5m',
    runbook: '/checkout-api/high-error-rate.md',
  },
  {
    happening: 'checkout-5xx',
    labels: {
      alertname: 'CheckoutPoolExhausted',
      severity: 'ticket',
      entity_ref: 'component:default/checkout-api',
      owner: 'group:default/payments-core',
    },
    summary: 'Connections to PostgreSQL are used up on 5 of 12 instances',
  },
  {
    happening: 'checkout-5xx',
    labels: {
      alertname: 'LegacyCheckoutErrors',
      severity: 'page',
      service: 'checkout-legacy',
    },
    summary: 'The old checkout answers with errors',
  },
];

/**
 * The alerts of a span. Those of a happening that is over are resolved.
 *
 * @param span - epoch seconds; `start` is when the demo was first started
 * @param handbook - where the handbook is served
 */
export function alertsOf(
  timeline: readonly Happening[],
  span: Parameters<typeof eventsBetween>[1],
  handbook: string,
): ToldAlert[] {
  return alertDetails.flatMap(({ happening, labels, summary, runbook }) => {
    const happenings = timeline.filter(({ id }) => id === happening);
    return eventsBetween(happenings, span)
      .slice(-1)
      .map(
        ({ start, end }): ToldAlert => ({
          status: end ? 'resolved' : 'firing',
          labels,
          annotations: {
            summary,
            ...(runbook && { runbook_url: `${handbook}${runbook}` }),
          },
          startsAt: start,
          ...(end && { endsAt: end }),
        }),
      );
  });
}
