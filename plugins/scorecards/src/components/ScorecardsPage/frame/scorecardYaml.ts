/** A scorecard to begin with; it fills an empty page. */
export const SCORECARD_YAML = `apiVersion: callboard.dev/v1alpha1
kind: Scorecard
metadata:
  name: production-readiness
  title: Production readiness
spec:
  owner: group:default/platform
  filter: { kind: component, spec.type: service }
  levels: [bronze, silver, gold]
  checks:
    - id: has-owner
      title: Somebody answers for it
      level: bronze
      expression: catalog.hasOwner
      fix: { text: Name a group as spec.owner }`;
