import { readFileSync, writeFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parseOpenSlo } from '@callboard/backstage-plugin-slo-common';
import { runAction } from '../__testUtils__/actionContext';
import { createSloSpecGenerateAction } from './createSloSpecGenerateAction';

const workspace = createMockDirectory();
beforeEach(() => workspace.clear());

const action = createSloSpecGenerateAction({
  portalUrl: 'https://portal.example.com/',
});
type Input = Parameters<typeof action.handler>[0]['input'];

const availability = {
  kind: 'availability',
  name: 'availability',
  title: 'Requests answered',
  metric: 'http_requests_total',
  selector: 'job="checkout"',
  errors: 'status=~"5.."',
};
const latency = {
  kind: 'latency',
  name: 'latency',
  histogram: 'http_request_duration_seconds',
  selector: 'job="checkout"',
  threshold: 0.3,
};

const run = (changes: Partial<Input> = {}, isDryRun = false) =>
  runAction(action, {
    input: {
      service: 'checkout',
      owner: 'group:default/payments',
      tier: '2',
      runbookUrl: 'https://git.example.com/a/blob/main/docs/runbooks/alerts.md',
      indicators: [availability, latency],
      ...changes,
    },
    workspacePath: workspace.path,
    isDryRun,
  });

const read = (path: string) => readFileSync(workspace.resolve(path), 'utf8');

describe('slo:spec:generate', () => {
  it.each([false, true])(
    'writes documents, rules and tests, and tells of them (dry run: %s)',
    async isDryRun => {
      const outputs = await run({}, isDryRun);
      expect(outputs).toMatchObject({
        slos: [
          'slo:default/checkout-availability',
          'slo:default/checkout-latency',
        ],
        documents: [
          'slos/checkout-availability.yaml',
          'slos/checkout-latency.yaml',
        ],
        rulesFile: 'monitoring/checkout.rules.yaml',
        testsFile: 'monitoring/checkout.rules.test.yaml',
      });
      expect(outputs.alerts).toHaveLength(12);
      expect(outputs.alerts).toContainEqual({
        name: 'CheckoutAvailabilityBurn1h',
        severity: 'page',
        slo: 'slo:default/checkout-availability',
        summary:
          'checkout: Requests answered: its error budget burns more than 13.44 times as fast as it may, over 1h and 5m',
      });
      expect(
        [outputs.documents, outputs.rulesFile, outputs.testsFile]
          .flat()
          .map(path => read(String(path)).length > 100),
      ).toEqual([true, true, true, true]);
    },
  );

  it('writes documents that explain themselves, and that we read ourselves', async () => {
    await run();
    const text = read('slos/checkout-availability.yaml');
    expect(text.split('\n').slice(0, 12)).toEqual([
      '# A promise to whoever depends on this service, in OpenSLO (https://openslo.com). The portal reads it from here.',
      '# monitoring/checkout.rules.yaml is generated from it: who changes a promise generates the rules anew (on the',
      '# page of the SLO in the portal) and commits both, or alerts and promise disagree.',
      'apiVersion: openslo/v1',
      'kind: SLO',
      'metadata:',
      '  name: checkout-availability',
      '  displayName: "checkout: Requests answered"',
      '  labels:',
      '    callboard.dev/tier: "2"',
      '  annotations:',
      '    backstage.io/runbook-url: https://git.example.com/a/blob/main/docs/runbooks/alerts.md#',
    ]);
    expect(parseOpenSlo(text)).toMatchObject({ valid: true, issues: [] });
  });

  it('leads from each alert to whom it concerns, its runbook and the portal', async () => {
    await run({ owner: 'payments' });
    const rules = read('monitoring/checkout.rules.yaml');
    const count = (text: string) => rules.split(text).length - 1;
    expect(count('alert: ')).toBe(12);
    expect(count('owner: group:default/payments\n')).toBe(12);
    expect(count('entity_ref: component:default/checkout\n')).toBe(12);
    expect(
      count(
        'slo_url: https://portal.example.com/catalog/default/component/checkout/slos\n',
      ),
    ).toBe(12);
    for (const [, name = ''] of rules.matchAll(/alert: (\w+)/g)) {
      expect(rules).toContain(`alerts.md#${name.toLowerCase()}\n`);
    }
  });

  it('writes where it is told, for a service of another namespace', async () => {
    const outputs = await run({
      service: 'component:pay/checkout',
      directory: 'ops/slos',
      rulesDirectory: 'ops/rules',
      dataSource: 'payments-prometheus',
    });
    expect(outputs).toMatchObject({
      slos: ['slo:pay/checkout-availability', 'slo:pay/checkout-latency'],
      rulesFile: 'ops/rules/checkout.rules.yaml',
    });
    expect(read('ops/slos/checkout-latency.yaml')).toContain(
      'metricSourceRef: payments-prometheus',
    );
    expect(read('ops/rules/checkout.rules.test.yaml')).toContain(
      'rule_files:\n  - checkout.rules.yaml\n',
    );
  });

  it('asks the data source that the portal is set to where the template names none', async () => {
    const input = {
      service: 'checkout',
      owner: 'group:default/payments',
      tier: '2' as const,
      indicators: [availability],
    };
    const usual = createSloSpecGenerateAction({ dataSource: 'usual' });
    const workspacePath = workspace.path;
    await runAction(usual, { input, workspacePath });
    await runAction(usual, {
      input: { ...input, service: 'ledger', dataSource: 'treasury' },
      workspacePath,
    });
    expect(read('slos/checkout-availability.yaml')).toContain(
      'metricSourceRef: usual\n',
    );
    expect(read('slos/ledger-availability.yaml')).toContain(
      'metricSourceRef: treasury\n',
    );
  });

  it('runs again without a difference, and never overwrites what people wrote', async () => {
    await run();
    await run();
    const path = 'slos/checkout-latency.yaml';
    writeFileSync(workspace.resolve(path), '# ours\n');
    await expect(run()).rejects.toThrow(path);
    expect(read(path)).toBe('# ours\n');
  });

  it('writes nothing outside the workspace', async () => {
    await expect(run({ directory: '../out' })).rejects.toThrow(/path|outside/i);
  });

  it.each<[string, string, Partial<Input>]>([
    ['owner', 'an owner with a space', { owner: 'the team' }],
    ['service', 'a name of 64 characters', { service: 'x'.repeat(64) }],
    ['targetPercent', 'a target of 100 %', { targetPercent: 100 }],
    ['indicators', 'no indicators', { indicators: [] }],
    [
      'indicators[1].kind',
      'a kind that is none',
      { indicators: [availability, { kind: 'speed', name: 'b' }] },
    ],
    [
      'indicators[0].threshold',
      'a missing key',
      { indicators: [{ ...latency, threshold: undefined }] },
    ],
    [
      'indicators[0].query',
      'a key of another kind',
      { indicators: [{ ...latency, query: 'up' }] },
    ],
    [
      'indicators[1].selector',
      'a selector that is none',
      { indicators: [availability, { ...latency, selector: 'job=' }] },
    ],
    [
      'indicators[1].name',
      'two indicators of one name',
      { indicators: [availability, { ...latency, name: 'availability' }] },
    ],
  ])('names %s for %s, and writes nothing', async (path, _what, changes) => {
    await expect(run(changes)).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`${path}: expected `),
      }),
    );
    expect(workspace.content()).toEqual({});
  });
});
