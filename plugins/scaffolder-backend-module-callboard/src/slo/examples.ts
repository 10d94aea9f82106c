import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const step = (input: object) =>
  stringify({
    steps: [
      {
        id: 'slo',
        name: 'Promise something',
        action: 'slo:spec:generate',
        input: {
          service: '${{ parameters.name }}',
          owner: '${{ parameters.owner }}',
          tier: '${{ parameters.tier }}',
          ...input,
        },
      },
    ],
  });

/** How templates use the action. */
export const examples: TemplateExample[] = [
  {
    description: 'Promise answers without errors, and fast ones',
    example: step({
      targetPercent: '${{ parameters.targetPercent }}',
      runbookUrl:
        '${{ parameters.repository.url }}/blob/main/docs/runbooks/alerts.md',
      indicators: [
        {
          kind: 'availability',
          name: 'availability',
          title: 'Requests answered',
          metric: 'http_requests_total',
          selector: 'job="${{ parameters.name }}"',
          errors: 'status=~"5.."',
        },
        {
          kind: 'latency',
          name: 'latency',
          histogram: 'http_request_duration_seconds',
          selector: 'job="${{ parameters.name }}"',
          threshold: 0.3,
        },
      ],
    }),
  },
  {
    description: 'Promise that jobs succeed, and that the queue stays short',
    example: step({
      indicators: [
        {
          kind: 'ratio',
          name: 'jobs',
          total: 'jobs_total{job="${{ parameters.name }}"}',
          bad: 'jobs_total{job="${{ parameters.name }}",outcome="failed"}',
        },
        {
          kind: 'threshold',
          name: 'lag',
          query: 'max(kafka_consumergroup_lag{topic="payments"})',
          op: 'lt',
          value: 1000,
          slice: '1m',
        },
      ],
    }),
  },
];
