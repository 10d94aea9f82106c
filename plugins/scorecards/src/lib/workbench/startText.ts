/** A scorecard to begin with where there is none: every key that there is, with what it is for. */
export const START_TEXT = `apiVersion: callboard.dev/v1alpha1
kind: Scorecard
metadata:
  name: my-scorecard
  title: My scorecard
spec:
  owner: group:default/platform            # who answers for it
  filter: { kind: component, spec.type: service }
  levels: [bronze, silver, gold]           # lowest first
  checks:
    - id: has-slo                          # the identity of its history: do not change it later
      title: Has at least one SLO
      why: Without a promise nobody knows when to act.
      level: bronze
      weight: 2                            # of the score; 1 where it is left out
      expression: slo.count > 0            # true or false; an unknown fact makes it unknown
      fix: { text: Add an SLO }            # with a link or a template, if there is one
`;
