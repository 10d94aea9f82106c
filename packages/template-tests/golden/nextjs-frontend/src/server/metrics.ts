import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Vital } from '../lib/webVitals.ts';

/** Name in the label `application` of every series: the SLOs select by it. */
const APPLICATION = "refund-intake";

function createMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ application: APPLICATION });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const labelNames = ['page'] as const;
  const vitals = {
    // The bounds that slos/ count by (2.5 s, 0.2 s, 0.1) have to stay in these lists, or the SLOs have no data.
    LCP: new Histogram({
      name: 'web_vitals_lcp_seconds',
      help: 'Largest contentful paint of page views.',
      labelNames,
      buckets: [0.5, 1.2, 1.8, 2.5, 4, 6.5, 10.5],
      registers,
    }),
    INP: new Histogram({
      name: 'web_vitals_inp_seconds',
      help: 'Interaction to next paint of page views.',
      labelNames,
      buckets: [0.05, 0.1, 0.2, 0.35, 0.5, 1.5, 3.5],
      registers,
    }),
    CLS: new Histogram({
      name: 'web_vitals_cls',
      help: 'Cumulative layout shift of page views; it has no unit.',
      labelNames,
      buckets: [0.01, 0.05, 0.1, 0.15, 0.25, 0.5, 1.5],
      registers,
    }),
  } satisfies Record<Vital, Histogram<'page'>>;
  return {
    registry,
    vitals,
    reports: new Counter({
      name: 'web_vitals_reports_total',
      help: 'Reports of browsers: taken, or refused and why.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    requests: new Counter({
      name: 'http_requests_total',
      help: 'Requests answered.',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
    duration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of the answer.',
      labelNames: ['route'] as const,
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1.5, 3.5],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

declare global {
  var frontendMetrics: Metrics | undefined;
}

/** The process's metrics. Next loads a module once per bundle; through the process they meet. */
export function metrics(): Metrics {
  return (globalThis.frontendMetrics ??= createMetrics());
}
