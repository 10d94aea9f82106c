import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  parsePromql,
  promqlSelectorsOf,
} from '@callboard/backstage-plugin-slo-common';
import { parse } from 'yaml';
import { runAction } from '../__testUtils__/actionContext';
import { generateSloFiles, SloFilesRequest } from '../slo/generateSloFiles';
import { createDashboardGenerateAction } from './createDashboardGenerateAction';
import { Dashboard, Panel } from './grafana';

const workspace = createMockDirectory();
beforeEach(() => workspace.clear());

const action = createDashboardGenerateAction({
  portalUrl: 'https://portal.example.com/',
});
type Input = Parameters<typeof action.handler>[0]['input'];

const request: SloFilesRequest = {
  service: 'checkout',
  owner: 'payments',
  tier: '2',
  runbookUrl: 'https://git.example.com/a/blob/main/docs/runbooks/alerts.md',
  indicators: [
    {
      kind: 'availability',
      name: 'availability',
      metric: 'http_requests_total',
      selector: 'job="checkout"',
      errors: 'status=~"5.."',
    },
    {
      kind: 'threshold',
      name: 'lag',
      title: 'Little "lag" — ${datasource}',
      query: 'max(kafka_consumergroup_lag{topic="payments"})',
      op: 'lt',
      value: 1000,
    },
  ],
  directory: 'slos',
  rulesDirectory: 'monitoring',
};

function promise(changes: Partial<SloFilesRequest> = {}) {
  const { files } = generateSloFiles({ ...request, ...changes });
  const texts = [...files].map(([path, { content }]) => [
    path,
    content.toString(),
  ]);
  workspace.setContent(Object.fromEntries(texts));
}

async function draw(input: Partial<Input> = {}) {
  const outputs = await runAction(action, {
    input: { service: 'checkout', ...input },
    workspacePath: workspace.path,
  });
  const path = workspace.resolve(String(outputs.path));
  const dashboard: Dashboard = JSON.parse(readFileSync(path, 'utf8'));
  return { outputs, dashboard };
}

const queriesOf = ({ targets = [] }: Panel & { targets?: object[] }) =>
  targets.map(target => ('expr' in target ? String(target.expr) : ''));

describe('dashboard:generate', () => {
  it('draws each promise in a row of its own', async () => {
    promise();
    const { outputs, dashboard } = await draw();
    expect(outputs).toEqual({
      path: 'monitoring/dashboard.json',
      uid: 'slo-checkout',
    });
    expect(dashboard).toMatchObject({
      uid: 'slo-checkout',
      title: 'checkout: promises and error budgets',
      templating: {
        list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }],
      },
      links: [
        {
          title: 'Runbook',
          url: 'https://git.example.com/a/blob/main/docs/runbooks/alerts.md',
        },
        {
          title: 'Portal',
          url: 'https://portal.example.com/catalog/default/component/checkout/slos',
        },
      ],
    });
    const figures = [
      'Good, last 28d',
      'Error budget left, last 28d',
      'Burn rate, last 5m',
      'Alerts firing',
      'Good',
      'Burn rates',
    ];
    expect(dashboard.panels.map(({ title }) => title)).toEqual([
      'How to read this',
      'checkout: requests succeed',
      ...figures,
      'Events per second',
      'checkout: Little "lag" — ${datasource}',
      ...figures,
      'Measured value',
    ]);
  });

  it('asks for what the rules record, and for nothing that they do not know', async () => {
    promise();
    const { dashboard } = await draw();
    const rules = parse(
      readFileSync(workspace.resolve('monitoring/checkout.rules.yaml'), 'utf8'),
    ).groups.flatMap((group: { rules: object[] }) => group.rules);
    const recorded = rules.map((rule: { record?: string }) => rule.record);
    const raw = ['http_requests_total', 'kafka_consumergroup_lag', 'ALERTS'];
    const asked = dashboard.panels.flatMap(queriesOf);
    expect(asked.length).toBeGreaterThan(30);
    for (const query of asked) {
      for (const { name } of promqlSelectorsOf(parsePromql(query))) {
        expect([...recorded, ...raw]).toContain(name);
      }
    }
  });

  it('draws the limits of the alerts over the compared series', async () => {
    promise();
    const { dashboard } = await draw();
    const burns = dashboard.panels.find(({ title }) => title === 'Burn rates');
    expect(burns).toMatchObject({
      description: expect.stringContaining(
        'CheckoutAvailabilityBurn1h (page) 1h and 5m above 13.44',
      ),
      fieldConfig: {
        defaults: {
          noValue: 'unknown',
          thresholds: {
            steps: [
              { value: null, color: 'transparent' },
              { value: 0.933333333333, color: 'orange' },
              { value: 2.8, color: 'orange' },
              { value: 5.6, color: 'red' },
              { value: 13.44, color: 'red' },
            ],
          },
        },
      },
    });
    expect(burns && queriesOf(burns)[2]).toBe(
      'slo:sli_error:ratio_rate1h{slo="slo:default/checkout-availability",objective="availability"} / 0.0005',
    );
    const value = dashboard.panels.at(-1);
    expect(value && queriesOf(value)).toEqual([
      'max(kafka_consumergroup_lag{topic="payments"})',
    ]);
    expect(value).toMatchObject({
      fieldConfig: {
        defaults: { thresholds: { steps: [{}, { value: 1000 }] } },
      },
    });
  });

  it('is a dashboard as Grafana wants it', async () => {
    promise();
    const { dashboard } = await draw({ title: 'Ours' });
    expect(dashboard).toMatchObject({ title: 'Ours', schemaVersion: 39 });
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const taken = new Set<string>();
    for (const { gridPos } of panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken).not.toContain(`${x},${y}`);
          taken.add(`${x},${y}`);
        }
      }
    }
    const drawn = panels.filter(panel => queriesOf(panel).length > 0);
    expect(drawn.length).toBeGreaterThan(10);
    for (const panel of drawn) {
      expect(panel).toMatchObject({
        description: expect.any(String),
        datasource: { type: 'prometheus', uid: '${datasource}' },
      });
    }
  });

  it('draws what people wrote: composites, calendars, SLIs in files of their own', async () => {
    workspace.setContent({
      'slos/all.yaml': `
apiVersion: openslo/v1
kind: SLI
metadata: { name: answers }
spec:
  ratioMetric:
    counter: true
    good: { metricSource: { type: Prometheus, spec: { query: good_total } } }
    total: { metricSource: { type: Prometheus, spec: { query: seen_total } } }
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: journey }
spec:
  service: checkout
  budgetingMethod: Occurrences
  timeWindow:
    - { duration: 1M, isRolling: false, calendar: { startTime: '2026-01-01 00:00:00', timeZone: Europe/Berlin } }
  objectives:
    - { displayName: a, target: 0.99, indicatorRef: answers }
    - { displayName: b, target: 0.9, indicatorRef: answers, compositeWeight: 0.5 }
`,
    });
    const { dashboard } = await draw();
    expect(dashboard.panels.map(({ title }) => title)).toEqual([
      'How to read this',
      'journey',
      'Error budget left, last 30d',
      'Burn rate, last 5m',
      'Alerts firing',
      'Burn rates',
      'Events per second: a',
      'Events per second: b',
    ]);
    expect(JSON.stringify(dashboard)).toContain('The portal knows better');
  });

  it.each<[string, string, Partial<Input>]>([
    ['service', 'a name with a space', { service: 'my service' }],
    ['service', 'a name of 64 characters', { service: 'a'.repeat(64) }],
    ['slos', 'no SLO at all', { slos: 'elsewhere/*.yaml' }],
  ])('names %s for %s', async (path, _what, input) => {
    promise();
    await expect(draw(input)).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`${path}: expected `),
      }),
    );
  });

  it('names file and property of a document that breaks a rule', async () => {
    workspace.setContent({
      'slos/a.yaml':
        'apiVersion: openslo/v1\nkind: SLO\nmetadata: {name: a}\nspec: {}\n',
    });
    await expect(draw()).rejects.toThrow(/slos\/a\.yaml: spec\.service: /);
  });

  it('names the SLO that Prometheus cannot be asked for', async () => {
    promise();
    const path = workspace.resolve('slos/checkout-lag.yaml');
    const text = readFileSync(path, 'utf8').replace('Prometheus', 'Datadog');
    workspace.addContent({ 'slos/checkout-lag.yaml': text });
    await expect(draw()).rejects.toThrow(
      /slo:default\/checkout-lag: spec\.objectives\[0\]: /,
    );
  });
});
