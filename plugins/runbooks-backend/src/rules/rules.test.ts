import { checkGroups } from './checkGroups';
import { fillTemplate, staticLabels } from './fillTemplate';

const rule = (changes: object = {}) => ({
  type: 'alerting',
  name: 'HighErrors',
  query: 'rate(errors[5m]) > 1',
  duration: 60,
  labels: { severity: 'page', service: 'checkout' },
  annotations: { summary: 'Errors', runbook_url: ' https://wiki/x ' },
  alerts: [],
  health: 'ok',
  state: 'inactive',
  lastEvaluation: '2026-03-01T12:00:00Z',
  evaluationTime: 0.001,
  ...changes,
});
const group = (...rules: unknown[]) => ({
  name: 'shop',
  file: 'rules.yaml',
  interval: 30,
  rules,
});

describe('checkGroups', () => {
  it('reads alert rules and passes over the others', () => {
    const active = { labels: { alertname: 'HighErrors', pod: 'a' } };
    expect(
      checkGroups([
        group(rule(), { type: 'recording', name: 'x', query: 'y' }),
        group(
          rule({
            labels: null,
            annotations: { runbook: 'https://wiki/y' },
            alerts: [active, { labels: 7 }],
          }),
        ),
      ]),
    ).toEqual({
      rules: [
        {
          name: 'HighErrors',
          group: 'shop',
          labels: { severity: 'page', service: 'checkout' },
          activeLabels: [],
          summary: 'Errors',
          runbookUrl: 'https://wiki/x',
        },
        {
          name: 'HighErrors',
          group: 'shop',
          labels: {},
          activeLabels: [active.labels],
          summary: undefined,
          runbookUrl: 'https://wiki/y',
        },
      ],
      warnings: [],
    });
  });

  it.each([
    ['groups[0]: ', 'text'],
    ['groups[0].name: ', { rules: [] }],
    ['groups[0].rules[1]: ', group(rule(), 7, rule())],
    ['groups[0].rules[1].name: ', group(rule(), rule({ name: '' }), rule())],
    [
      'groups[0].rules[1].labels.severity: ',
      group(rule(), rule({ labels: { severity: 1 } }), rule()),
    ],
  ])('names %s', (path, wrong) => {
    const { rules, warnings } = checkGroups([wrong, group(rule())]);
    expect(warnings.length).toBe(1);
    expect(warnings[0]?.startsWith(path)).toBe(true);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('says of a rule that it cannot be evaluated', () => {
    const { rules, warnings } = checkGroups([
      group(rule({ health: 'err', lastError: 'many-to-many matching' })),
    ]);
    expect(rules.length).toBe(1);
    expect(warnings[0]).toContain('many-to-many matching');
  });
});

describe('fillTemplate', () => {
  const labels = staticLabels({
    name: 'HighErrors',
    labels: { team: 'shop', pod: '{{ $labels.pod }}' },
  });

  it.each([
    ['https://wiki/x', 'https://wiki/x'],
    ['https://wiki/{{ $labels.team }}', 'https://wiki/shop'],
    [
      'https://wiki/{{$labels.team}}#{{ $labels.alertname }}',
      'https://wiki/shop#HighErrors',
    ],
    ['https://wiki/{{- .Labels.team -}}', 'https://wiki/shop'],
    ['https://wiki/{{ index $labels "team" }}', 'https://wiki/shop'],
    ['https://wiki/{{ $labels.pod }}', undefined],
    ['https://wiki/{{ $labels.toString }}', undefined],
    ['https://wiki/{{ $value }}', undefined],
    ['https://wiki/{{ $labels.team | toUpper }}', undefined],
    ['https://wiki/{{ if true }}x{{ end }}', undefined],
    ['https://wiki/{{ $labels.team', undefined],
  ])('%s', (text, expected) => {
    expect(fillTemplate(text, labels)).toBe(expected);
  });
});
