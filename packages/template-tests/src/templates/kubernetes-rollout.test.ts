import { JsonObject } from '@backstage/types';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { problemsOf } from '../argo';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  findProgram,
  PLAIN_ANSWERS,
  RenderedTemplate,
  renderTemplate,
  runProgram,
  skip,
  TOOLS,
} from '../index';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'rollout-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD: JsonObject = {
  ...PLAIN_ANSWERS,
  image: 'ghcr.io/fernway/refund-intake',
  imageVersion: '1.4.2',
  imageDigest: `sha256:${'0123456789abcdef'.repeat(4)}`,
};

const FORM = {
  image: [GOOD.image, 'registry.internal:5000/pay/x'],
  imageDigest: [GOOD.imageDigest],
  strategy: ['rolling', 'argo-rollouts'],
  podMonitor: [true, false],
  size: ['small', 'medium', 'large'],
  port: [8080, 1024],
  egress: [
    [],
    [{ purpose: 'The "ledger" # db: {x}', cidr: '10.20.0.0/16', port: 5432 }],
  ],
  metric: ['http_requests_total', 'http_server_requests_seconds_count'],
  errors: ['status=~"5.."', 'code!~"[1-4]..",outcome="failed"'],
  readinessPath: ['/readyz', '/health/ready'],
};

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  labels: Record<string, string>;
}

const rulesOf = ({ read, answers }: RenderedTemplate): Rule[] =>
  parse(read(`monitoring/${answers.name}.rules.yaml`)).groups.flatMap(
    (group: { rules: Rule[] }) => group.rules,
  );

/** What is recorded of the last five minutes, and the alert that pages first. */
function promiseOf(rendered: RenderedTemplate) {
  const rules = rulesOf(rendered);
  const recorded = rules.find(
    ({ record }) => record === 'slo:sli_error:ratio_rate5m',
  );
  const page = rules.find(({ alert }) => alert?.endsWith('Burn1h'));
  if (!recorded || !page) throw new Error('no rules to judge by');
  const { slo, objective } = recorded.labels;
  return {
    series: `${recorded.record}{slo="${slo}",objective="${objective}"}`,
    expr: recorded.expr,
    limit: /> \((.*?)\)/.exec(page.expr)?.[1],
  };
}

async function expectArgo(rendered: RenderedTemplate) {
  const { series, expr, limit } = promiseOf(rendered);
  const analysis = parse(rendered.read('deploy/base/analysis.yaml'));
  expect(problemsOf('AnalysisTemplate', analysis)).toEqual([]);
  const [service, canary] = analysis.spec.metrics;
  expect(service.provider.prometheus.query.trim()).toBe(series);
  // The canary's query is the SLO's own, narrowed to its pods and to nothing else.
  expect(
    canary.provider.prometheus.query
      .trim()
      .replaceAll(',rollouts_pod_template_hash="{{args.canary-hash}}"', ''),
  ).toBe(expr);
  for (const metric of [service, canary]) {
    expect(metric).toMatchObject({
      successCondition: `len(result) > 0 && result[0] <= ${limit}`,
      failureCondition: `len(result) > 0 && result[0] > ${limit}`,
    });
  }

  const rollout = parse(rendered.read('deploy/base/workload.yaml'));
  expect(problemsOf('Rollout', rollout)).toEqual([]);
  const {
    analysis: { templates },
  } = rollout.spec.strategy.canary;
  expect(templates).toEqual([{ templateName: analysis.metadata.name }]);
  // The rest of a Rollout is that of a Deployment, which Kubernetes has types for.
  const { selector, template } = rollout.spec;
  const place = mkdtempSync(join(folder, 'deployment-'));
  writeFileSync(
    join(place, 'deployment.yaml'),
    stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: rollout.metadata,
      spec: { selector, template },
    }),
  );
  expect(await TOOLS.kubernetes(place)).toMatchObject({
    checked: ['deployment.yaml'],
    problems: [],
  });
}

function expectGuard(rendered: RenderedTemplate) {
  const { series, limit } = promiseOf(rendered);
  const settings = rendered.read('deploy/analysis/slo.env');
  expect(settings).toContain(`\nQUERY='${series}'\n`);
  const [factor, budget] = String(limit).split(' * ');
  expect(settings).toContain(`\nFACTOR=${factor}\nBUDGET=${budget}\n`);
}

/** What an overlay comes to. */
async function built(path: string, environment: string) {
  const kubectl = findProgram('kubectl');
  if (!kubectl) {
    skip('kubectl kustomize', 'there is no kubectl on this machine');
    return undefined;
  }
  const { code, said } = await runProgram(kubectl, [
    'kustomize',
    join(path, 'deploy/overlays', environment),
  ]);
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  return parseAllDocuments(said).map(document => document.toJS());
}

async function expectOverlays({ path, answers }: RenderedTemplate) {
  const { name, strategy } = answers;
  for (const environment of ['staging', 'production']) {
    const objects = await built(path, environment);
    if (!objects) return;
    const kinds = objects.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        strategy === 'rolling' ? 'Deployment' : 'Rollout',
        'HorizontalPodAutoscaler',
        'NetworkPolicy',
        'PodDisruptionBudget',
        'Service',
        'ServiceAccount',
      ]),
    );
    expect(kinds.includes('PodMonitor')).toBe(answers.podMonitor);
    for (const { kind, metadata } of objects) {
      expect(kind === 'Namespace' ? metadata.name : metadata.namespace).toBe(
        `${name}-${environment}`,
      );
    }
    const { spec } = objects.find(({ kind }) => /^Dep|^Roll/.test(kind));
    expect(spec).not.toHaveProperty('replicas');
    const [container] = spec.template.spec.containers;
    expect(container.image).toBe(`${answers.image}@${answers.imageDigest}`);
    expect(container.livenessProbe).not.toEqual(container.readinessProbe);
    if (strategy === 'argo-rollouts') {
      // Staging has too little traffic to be judged.
      expect(!!spec.strategy.canary.analysis).toBe(
        environment === 'production',
      );
    }
  }
}

describe('kubernetes-rollout', () => {
  it.each(answersOf('kubernetes-rollout', FORM))(
    'of $name for tier $tier, $strategy, passes all tools',
    async answers => {
      const rendered = await renderTemplate('kubernetes-rollout', answers);
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'kubernetes',
        'promtool',
        'shellcheck',
      ]);
      if (answers.strategy === 'argo-rollouts') await expectArgo(rendered);
      else expectGuard(rendered);
      await expectOverlays(rendered);
      // What was not chosen is nowhere.
      const all = rendered.files
        .filter(file => /^(deploy|scripts|docs)\//.test(file))
        .map(rendered.read)
        .join('');
      expect(/argo|canary/i.test(all)).toBe(answers.strategy !== 'rolling');
      expect(rendered.files.includes('scripts/judge.sh')).toBe(
        answers.strategy === 'rolling',
      );
    },
  );

  it('is what we agreed on', async () =>
    expectGolden(
      await renderTemplate('kubernetes-rollout', {
        ...GOOD,
        strategy: 'argo-rollouts',
      }),
    ));

  it('refuses what nobody may answer', () =>
    expectRefusals('kubernetes-rollout', GOOD));

  it.each([
    ['image', 'nginx latest'],
    ['imageDigest', 'sha256:abc'],
    ['imageDigest', 'latest'],
    ['port', 80],
    ['errors', 'status=~"5.."} or up{x="y"'],
    ['errors', ''],
    ['metric', 'sum(x)'],
    ['prometheusUrl', 'file:///etc/passwd'],
    ['egress', [{ purpose: 'all', cidr: 'any', port: 1 }]],
  ])('refuses %s = %j', async (key, value) => {
    const answers: JsonObject = { ...GOOD, [key]: value };
    await expect(
      renderTemplate('kubernetes-rollout', answers),
    ).rejects.toThrow();
  });
});
