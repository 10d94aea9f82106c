import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { parse } from 'yaml';
import { createTestApp, TestApp } from '../__testUtils__/createTestApp';
import { sloEntity } from '../__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const metric = (query: string) => ({
  metricSource: { type: 'Mimir', spec: { query } },
});

const indicator = {
  metadata: { name: 'answers' },
  spec: {
    ratioMetric: {
      counter: true,
      bad: metric('sum(http_requests_total{code=~"5.."})'),
      total: metric('sum(http_requests_total)'),
    },
  },
};

const document = (changes: object = {}, name = 'checkout') =>
  `${JSON.stringify({
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name },
    spec: {
      service: 'component:default/checkout',
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '30d', isRolling: true }],
      objectives: [{ target: 0.999 }],
      indicator,
      alertPolicies: [{ alertPolicyRef: 'page' }],
      ...changes,
    },
  })}\n`;

const policy = `---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: page
  annotations: { runbook_url: 'https://runbooks.example.com/page' }
spec:
  alertWhenBreaching: true
  conditions:
    - kind: AlertCondition
      metadata: { name: fast }
      spec:
        severity: page
        condition: { kind: burnrate, op: gt, threshold: 14.4, lookbackWindow: 1h, alertAfter: 5m }
  notificationTargets:
    - kind: AlertNotificationTarget
      metadata: { name: pager }
      spec: { target: pager }
`;

const post = (test: TestApp, yaml: string, query = '') =>
  request(test.app)
    .post(`/rules${query}`)
    .set('content-type', 'application/yaml')
    .send(yaml);

describe('Prometheus rules over HTTP', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      entities: [
        sloEntity({ name: 'pushed' }),
        sloEntity({ name: 'measured', spec: { indicator } }),
        sloEntity({ name: 'broken', spec: { objectives: [{ target: 3 }] } }),
      ],
    });
  });

  const get = (name: string, query = '') =>
    request(test.app).get(`/slos/default/${name}/rules${query}`);

  it('gives the rules of an SLO of the catalog as a file', async () => {
    const { status, headers, text } = await get('measured');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/yaml/);
    expect(headers['content-disposition']).toBe(
      'attachment; filename="default-measured.rules.yaml"',
    );
    const { groups } = parse(text);
    expect(groups[0].rules.at(-1)).toMatchObject({
      alert: 'MeasuredBurn3d',
      labels: {
        entity_ref: 'component:default/checkout',
        owner: 'group:default/payments',
        severity: 'ticket',
        tier: '1',
      },
    });
  });

  it('gives the tests that go with them', async () => {
    const { headers, text } = await get('measured', '?file=tests');
    expect(headers['content-disposition']).toContain(
      'default-measured.tests.yaml',
    );
    expect(parse(text).rule_files).toEqual(['default-measured.rules.yaml']);
  });

  it.each([
    ['pushed', 400, /spec\.objectives\[0\]: .*found "callboard-push"/],
    ['broken', 400, /spec\.objectives\[0\]\.target/],
    ['nowhere', 404, /There is no SLO slo:default\/nowhere/],
  ])('says of %s why there are none', async (name, status, message) => {
    const answer = await get(name);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('refuses another kind of file', async () => {
    expect((await get('measured', '?file=poem')).status).toBe(400);
  });

  it('makes rules from documents, references among them', async () => {
    const { status, text } = await post(test, document() + policy);
    expect(status).toBe(200);
    const rules = parse(text).groups.flatMap(
      (group: { rules: { alert?: string }[] }) => group.rules,
    );
    expect(rules).toContainEqual(
      expect.objectContaining({
        alert: 'CheckoutPage',
        for: '5m',
        annotations: expect.objectContaining({
          runbook_url: 'https://runbooks.example.com/page',
        }),
      }),
    );
  });

  it('names document and path of what is wrong, in every document', async () => {
    const { status, body } = await post(
      test,
      `${document()}---\n${document(
        {
          indicator: {
            ...indicator,
            spec: { thresholdMetric: metric('sum(') },
          },
          objectives: [{ target: 0.9, op: 'lt', value: 1 }],
        },
        'second',
      )}${policy}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /document 1, spec\.objectives\[0\]: The query is not PromQL/,
    );
    const dangling = await post(test, document());
    expect(dangling.body.error.message).toContain(
      'document 0, spec.alertPolicies[0].alertPolicyRef',
    );
    expect((await post(test, policy)).body.error.message).toContain(
      'at least one SLO',
    );
  });

  it('needs the permission to check documents', async () => {
    const denied = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      permissions: mockServices.permissions({ result: AuthorizeResult.DENY }),
    });
    const { status, body } = await post(denied, document() + policy);
    expect(status).toBe(403);
    expect(body.error.message).toContain('slo.document.validate');
  });
});
