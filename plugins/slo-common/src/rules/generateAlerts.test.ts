import { parse } from 'yaml';
import {
  indicators,
  objective,
  policy,
  slo,
} from './__testUtils__/definitions';
import { generateAlerts } from './generateAlerts';
import { generateRules } from './generateRules';

describe('generateAlerts', () => {
  it('tells the alerts of the rule file', () => {
    const definition = slo([objective(indicators['good counters'])], {
      alertPolicies: [
        policy({}, { runbookUrl: 'https://runbooks.example.com/fast' }),
      ],
    });
    const files = generateRules([definition]);
    const rules: { alert?: string; labels?: object }[] = parse(
      'rules' in files ? files.rules : '',
    ).groups.flatMap((group: { rules: object[] }) => group.rules);
    const alerts = rules.flatMap(rule => (rule.alert ? [rule] : []));
    expect(alerts.length).toBeGreaterThan(2);
    expect(generateAlerts(definition)).toEqual({
      alerts: 'alerts' in files && files.alerts,
    });
    expect(generateAlerts(definition)).toEqual({
      alerts: alerts.map(({ alert, ...rule }) => ({
        name: alert,
        // Those of the recorded series come on top of what the file says.
        labels: {
          slo: definition.ref,
          objective: '0',
          ...rule.labels,
        },
        annotations: 'annotations' in rule ? rule.annotations : {},
      })),
    });
  });

  it('says why there are none', () => {
    expect(generateAlerts(slo([]))).toMatchObject({
      problems: [{ code: 'no-objectives', path: 'spec.objectives' }],
    });
  });
});
