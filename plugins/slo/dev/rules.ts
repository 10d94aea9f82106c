import {
  RuleFileKind,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

/** A rule file in its shortest true form, or the tests of one. */
export function rulesOf(status: SloStatus, file: RuleFileKind): string {
  const name = status.ref.split('/')[1];
  return file === 'tests'
    ? `rule_files: [${name}.rules.yaml]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - series: http_requests_total{service="checkout",code="500"}
        values: 0+20x600
    alert_rule_test: []
`
    : `groups:
  - name: ${name}
    rules:
      - record: slo:burn_rate:1h
        expr: (1 - good:rate1h / total:rate1h) / 0.0005
        labels: { slo: ${name} }
      - alert: ${name}-burns-fast
        expr: slo:burn_rate:1h{slo="${name}"} > 14.4 and slo:burn_rate:5m{slo="${name}"} > 14.4
        labels: { severity: page, entity_ref: ${status.entityRef} }
        annotations:
          summary: The error budget of ${status.title} is spent 14.4 times too fast
          runbook_url: https://runbooks.example/checkout
`;
}
