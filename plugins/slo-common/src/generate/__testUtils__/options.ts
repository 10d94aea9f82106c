import { stringify } from 'yaml';
import { SloDefinition } from '../../model';
import { parseOpenSlo, resolveSlo } from '../../openslo';
import { sloDocuments, SloDocumentsOptions } from '../sloDocuments';
import { SloIndicator } from '../SloIndicator';

/** One indicator of each kind. */
export const indicatorOf = {
  availability: {
    kind: 'availability',
    name: 'availability',
    metric: 'http_requests_total',
    selector: 'job="checkout"',
    errors: 'status=~"5.."',
  },
  latency: {
    kind: 'latency',
    name: 'latency',
    histogram: 'http_request_duration_seconds',
    selector: 'job="checkout"',
    threshold: 0.3,
  },
  ratio: {
    kind: 'ratio',
    name: 'jobs',
    total: 'jobs_total{job="checkout"}',
    bad: 'jobs_total{job="checkout",outcome="failed"}',
    target: 0.99,
  },
  threshold: {
    kind: 'threshold',
    name: 'lag',
    query: 'max(kafka_consumergroup_lag{topic="payments"})',
    op: 'lt',
    value: 1000,
  },
} satisfies Record<SloIndicator['kind'], SloIndicator>;

export const everyIndicator: SloIndicator[] = Object.values(indicatorOf);

export function optionsWith(
  changes: Partial<SloDocumentsOptions> = {},
): SloDocumentsOptions {
  return {
    service: 'component:default/checkout',
    tier: '2',
    indicators: everyIndicator,
    runbookUrl:
      'https://git.example.com/acme/checkout/blob/main/docs/runbooks/alerts.md',
    ...changes,
  };
}

/** The documents as they are written to files. */
export function yamlOf(options: SloDocumentsOptions): string {
  const made = sloDocuments(options);
  if ('problems' in made) {
    throw new Error(JSON.stringify(made.problems));
  }
  return made.slos.map(({ document }) => stringify(document)).join('---\n');
}

/** The SLOs as rules are generated from them; fails where reading the documents finds any fault. */
export function definitionsOf(options: SloDocumentsOptions): SloDefinition[] {
  const { documents, issues } = parseOpenSlo(yamlOf(options));
  const resolved = documents.flatMap(({ document }) =>
    document?.kind === 'SLO'
      ? resolveSlo({
          document,
          entityRef: document.spec.service,
          ownerRef: 'group:default/payments',
          lookup: () => undefined,
        })
      : [],
  );
  const all = [...issues, ...resolved.flatMap(found => found.issues)];
  if (all.length > 0) {
    throw new Error(JSON.stringify(all));
  }
  return resolved.map(({ definition }) => definition);
}
