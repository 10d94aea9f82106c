/** The example of the format. */
export const scorecardExample = `apiVersion: callboard.dev/v1alpha1
kind: Scorecard
metadata:
  name: production-readiness
  title: Production readiness
  description: What a service needs before it carries load.
spec:
  owner: group:default/platform
  filter: { kind: component, spec.type: service }
  levels: [bronze, silver, gold]
  checks:
    - id: has-slo
      title: Has at least one SLO
      why: Without a promise nobody knows when to act.
      level: bronze
      weight: 2
      filter: { metadata.labels.callboard.dev/tier: { $in: ["1", "2"] } }
      expression: slo.count > 0
      effectiveFrom: 2026-10-01
      fix: { text: Add an SLO from the template, template: template:default/adopt-existing-service }
    - { id: has-budget, title: Has budget left, level: silver, expression: slo.budgetRemaining > 0, owner: sre }
    - { id: is-scanned, title: Is scanned, level: gold, expression: pushed.scan.findings == 0 }
`;

/** Facts that a pipeline pushes. */
export const factSchemaExample = `apiVersion: callboard.dev/v1alpha1
kind: FactSchema
metadata:
  name: scan
  title: Security scan
  description: What the nightly scan finds.
spec:
  owner: group:default/security
  timeToLive: P7D
  fields:
    - { name: findings, type: int, description: Open findings. }
    - { name: coverage, type: double, unit: ratio 0..1, description: Lines that tests run. }
`;
