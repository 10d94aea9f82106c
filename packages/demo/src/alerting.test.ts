import {
  generateRules,
  parseOpenSlo,
  resolveSlo,
} from '@callboard/backstage-plugin-slo-common';
import { listen } from './__testUtils__/listen';
import {
  describeWithPrometheus,
  startPrometheus,
} from './__testUtils__/prometheus';

const query = (text: string) =>
  `{ metricSource: { type: Prometheus, spec: { query: '${text}' } } }`;

/** An SLO as a team writes it, with a runbook on its alert policy. */
const documents = (runbookUrl: string) => `
apiVersion: openslo/v1
kind: SLO
metadata: { name: checkout-availability, displayName: Checkout answers }
spec:
  service: checkout-api
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ displayName: Answers, target: 0.999 }]
  indicator:
    metadata: { name: answers }
    spec:
      ratioMetric:
        counter: true
        good: ${query('sum(shop_requests_total{code!~"5.."})')}
        total: ${query('sum(shop_requests_total)')}
  alertPolicies: [{ alertPolicyRef: page }]
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: { name: page, annotations: { runbook_url: '${runbookUrl}' } }
spec:
  alertWhenBreaching: true
  conditions:
    - kind: AlertCondition
      metadata: { name: fast }
      spec:
        severity: page
        condition: { kind: burnrate, op: gt, threshold: 14.4, lookbackWindow: 1h }
  notificationTargets:
    - kind: AlertNotificationTarget
      metadata: { name: pager }
      spec: { target: pager }
`;

function rulesFor(yaml: string): string {
  const { documents: read } = parseOpenSlo(yaml);
  const [slo] = read.map(({ document }) => document);
  if (slo?.kind !== 'SLO') {
    throw new Error('expected an SLO first');
  }
  const { definition } = resolveSlo({
    document: slo,
    entityRef: 'component:default/checkout-api',
    ownerRef: 'group:default/payments-core',
    lookup: (kind, name) =>
      read.find(found => found.kind === kind && found.name === name),
  });
  const generated = generateRules([definition], {
    baseUrl: 'http://localhost:3000',
    intervalSeconds: 1,
  });
  if ('problems' in generated) {
    throw new Error(JSON.stringify(generated.problems));
  }
  return generated.rules;
}

describeWithPrometheus('an alert in a running Prometheus', () => {
  it('is silent while all is well, fires when the budget burns, and its runbook opens', async () => {
    const served = { good: 0, bad: 0, failing: false };
    const shop = await listen((_, res) => {
      served.good += 90;
      served.bad += served.failing ? 10 : 0;
      res.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
      res.end(
        `# TYPE shop_requests_total counter\nshop_requests_total{code="200"} ${served.good}\nshop_requests_total{code="500"} ${served.bad}\n`,
      );
    });
    const wiki = await listen((req, res) => {
      res
        .writeHead(req.url === '/checkout-burns' ? 200 : 404)
        .end('Roll back.');
    });
    const prometheus = await startPrometheus({
      targetPort: shop.port,
      rules: rulesFor(documents(`${wiki.url}/checkout-burns`)),
    });
    try {
      // The two rules about absence are pending from the start until the first scrapes are in.
      for (let tries = 0; tries < 60 && served.good < 900; tries += 1) {
        await new Promise(resolve => {
          setTimeout(resolve, 500);
        });
      }
      expect(served.good).toBeGreaterThanOrEqual(900);
      expect(
        (await prometheus.alerts()).filter(({ state }) => state === 'firing'),
      ).toEqual([]);

      served.failing = true;
      const alert = await prometheus.firing('CheckoutAvailabilityPage');
      expect(alert).toMatchObject({
        labels: {
          slo: 'slo:default/checkout-availability',
          objective: 'Answers',
          entity_ref: 'component:default/checkout-api',
          owner: 'group:default/payments-core',
          severity: 'page',
        },
        annotations: {
          slo_url:
            'http://localhost:3000/catalog/default/component/checkout-api/slos',
          description: expect.stringMatching(/^\d+(\.\d+)?% bad over 1h/),
        },
      });
      const runbook = await fetch(alert?.annotations.runbook_url ?? '');
      expect([runbook.status, await runbook.text()]).toEqual([
        200,
        'Roll back.',
      ]);
      expect(
        await prometheus.firing('CheckoutAvailabilityBurn1h'),
      ).toBeDefined();
    } finally {
      await prometheus.stop();
      await shop.close();
      await wiki.close();
    }
  }, 120_000);
});
