import { parseOpenSlo } from './parse';

/**
 * Documents equivalent in form to those OpenSLO publishes: the README of OpenSLO/OpenSLO, its examples folder
 * (examples/budgeting-method) and pkg/openslo/{v1,v2alpha}/examples of OpenSLO/go-sdk.
 */
const accepted = `
- apiVersion: openslo/v1
  kind: SLI
  metadata:
    name: search-success
    displayName: Search answers
    labels: { env: [dev], team: [team-one, team-two] }
  spec:
    description: Share of searches that succeed
    ratioMetric:
      counter: true
      good:
        metricSource:
          metricSourceRef: our-datadog
          type: Datadog
          spec: { query: 'sum:trace.http.request.hits{http.status_code:200}.as_count()' }
      total:
        metricSource:
          metricSourceRef: our-datadog
          type: Datadog
          spec: { query: 'sum:trace.http.request.hits{*}.as_count()' }
- apiVersion: openslo/v1
  kind: SLI
  metadata: { name: wifi-satisfaction }
  spec:
    ratioMetric:
      rawType: success
      raw:
        metricSource:
          metricSourceRef: prometheus
          type: Prometheus
          spec:
            query: |
              1 - (sum(sum_over_time(ratio[{{.window}}])) / sum(count_over_time(ratio[{{.window}}])))
- apiVersion: openslo/v1
  kind: SLI
  metadata:
    name: queue-lag
    annotations: { openslo.com/service-folder: ./our/folder }
  spec:
    thresholdMetric:
      metricSource:
        metricSourceRef: our-prometheus
        type: Prometheus
        spec: { query: 'max(kafka_consumergroup_lag{topic="in"})' }
- apiVersion: openslo/v1
  kind: DataSource
  metadata: { name: datadog }
  spec:
    type: Datadog
    connectionDetails:
      - apiKey: an-api-key
      - appKey: an-app-key
- apiVersion: openslo/v1
  kind: AlertPolicy
  metadata: { name: high-priority }
  spec:
    description: Tells whoever is on call by pager
    alertWhenBreaching: true
    conditions:
      - kind: AlertCondition
        metadata: { name: memory-breach, displayName: Memory breach }
        spec:
          severity: page
          condition: { kind: burnrate, op: gt, threshold: 2, lookbackWindow: 1h, alertAfter: 5m }
    notificationTargets:
      - targetRef: on-call-pager
- apiVersion: openslo/v1
  kind: SLO
  metadata: { name: web-availability, displayName: Web answers }
  spec:
    service: web
    indicator:
      metadata: { name: web-success }
      spec:
        ratioMetric:
          counter: true
          good: { metricSource: { type: Prometheus, spec: { query: 'sum(http_requests{code=~"2xx|4xx"})' } } }
          total: { metricSource: { type: Prometheus, spec: { query: sum(http_requests) } } }
    timeWindow:
      - duration: 1w
        isRolling: false
        calendar:
          startTime: 2022-01-01 12:00:00
          timeZone: America/New_York
    budgetingMethod: Timeslices
    objectives:
      - displayName: Good
        target: 0.995
        timeSliceTarget: 0.95
        timeSliceWindow: 1m
- apiVersion: openslo.com/v2alpha
  kind: SLI
  metadata: { name: throughput, labels: { env: dev } }
  spec:
    thresholdMetric:
      dataSourceSpec:
        type: Prometheus
        connectionDetails: { accessToken: a-token }
      spec: { query: max(lag) }
- apiVersion: openslo.com/v2alpha
  kind: Service
  metadata: { name: example }
  spec: { description: An example }
`;

describe('documents in the form OpenSLO publishes', () => {
  it('are read', () => {
    const result = parseOpenSlo(accepted);
    expect(result.issues).toEqual([]);
    expect(result.documents).toHaveLength(8);
  });

  it('are refused where the Go validator refuses its own: op beside a ratio', () => {
    const withOp = accepted.replace('displayName: Good', 'op: gt');
    expect(parseOpenSlo(withOp).issues).toMatchObject([
      { document: 5, path: 'spec.objectives[0].op', code: 'forbidden' },
    ]);
  });

  it('are refused where the README leaves out what the validator wants', () => {
    const withoutMethod = accepted.replace('budgetingMethod: Timeslices', '');
    expect(parseOpenSlo(withoutMethod).issues).toMatchObject([
      { document: 5, path: 'spec.budgetingMethod', code: 'required' },
    ]);
  });
});
