/** The file that describes a service, as templates write it. */
export const CATALOG_INFO = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
  description: Takes the money of customers, once.
  labels:
    callboard.dev/tier: "2"
  annotations:
    callboard.dev/on-call-schedule: payments-core
    callboard.dev/runbooks: docs/runbooks/*.md
    backstage.io/techdocs-ref: dir:.
spec:
  type: service
  lifecycle: experimental
  owner: payments
  system: shop
  dependsOn: [resource:default/db]
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: checkout-slos
spec:
  targets: ["./slos/*.yaml"]
`;

/** A promise of the service. */
export const SLO = `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: component:default/checkout
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 28d, isRolling: true }]
  indicator:
    metadata: { name: answered }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: good_total } } }
        total: { metricSource: { type: Prometheus, spec: { query: all_total } } }
  objectives:
    - targetPercent: 99.95
`;

/** Alerts of it: one that pages, one that does not, and one of another service. */
export const RULES = `
groups:
  - name: checkout
    rules:
      - record: x
        expr: y
      - alert: CheckoutBurn
        expr: x > 1
        labels: { severity: page, entity_ref: "component:default/checkout", slo: checkout-availability }
        annotations: { runbook_url: "https://git.example.com/a/blob/main/docs/runbooks/alerts.md#checkoutburn" }
      - alert: CheckoutSlow
        expr: x > 1
        labels: { severity: ticket, service: checkout }
      - alert: OtherBurn
        expr: x > 1
        labels: { severity: page, service: other }
`;

/** A runbook of the alert that pages. */
export const RUNBOOK = `# Checkout

## CheckoutBurn

### Meaning

Payments fail.

### Impact

Customers cannot pay.

### Diagnosis

See the [overview](../index.md).

### Mitigation

Roll back.
`;

/** Everything a template made, by path. */
export const FILES: Record<string, string> = {
  'catalog-info.yaml': CATALOG_INFO,
  'slos/checkout-availability.yaml': SLO,
  'monitoring/checkout.rules.yaml': RULES,
  'docs/runbooks/alerts.md': RUNBOOK,
  'docs/index.md': '# Checkout\n',
};
