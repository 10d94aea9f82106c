import { parse } from 'yaml';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
  RenderedTemplate,
} from '../index';

jest.setTimeout(120_000);

const TEMPLATE = 'kotlin-service';
const ROWS = answersOf(TEMPLATE, {
  basePackage: ['com.example.service', 'io.fernway.payments.refunds2'],
  latencyThreshold: [0.1, 0.2, 0.3, 0.5, 0.8],
  pipeline: ['github-actions', 'circleci'],
  port: [8080, 1024, 65_000],
});

/** Bounds of the service's histogram of requests, in seconds. */
const boundsOf = ({ read }: RenderedTemplate): number[] =>
  parse(read('src/main/resources/application.yaml'))
    .management.metrics.distribution.slo['http.server.requests'].split(',')
    .map((bound: string) => Number(bound.trim().replace(/ms$/, '')) / 1000);

describe('kotlin-service', () => {
  it.each(ROWS)(
    'of $name for tier $tier, $pipeline, passes all tools',
    async answers => {
      const rendered = await renderTemplate(TEMPLATE, answers);
      const { files, read } = rendered;
      await expectBundle(rendered);
      await expectClean(rendered.path, [
        'amtool',
        'catalogInfo',
        'dockerfile',
        'kotlin',
        'kubernetes',
        'openSlo',
        'promtool',
        'runbooks',
        'shellcheck',
        ...(answers.pipeline === 'circleci'
          ? (['circleciSchema'] as const)
          : ([
              'actionlint',
              'dependabotSchema',
              'githubWorkflowSchema',
            ] as const)),
      ]);

      // A pipeline that was not chosen leaves nothing behind.
      const folders = new Set(files.map(file => file.split('/')[0]));
      expect(folders.has('.github')).toBe(answers.pipeline !== 'circleci');
      expect(folders.has('.circleci')).toBe(answers.pipeline === 'circleci');

      // The latency SLO counts by a bound that the service has.
      expect(boundsOf(rendered)).toContain(answers.latencyThreshold);
      expect(read('src/main/kotlin/Application.kt')).toMatch(
        new RegExp(`^package ${answers.basePackage}\n`),
      );
      expect(parse(read('deploy/deployment.yaml'))).toMatchObject({
        spec: {
          template: {
            spec: {
              containers: [
                {
                  livenessProbe: { httpGet: { path: '/livez' } },
                  readinessProbe: { httpGet: { path: '/readyz' } },
                },
              ],
            },
          },
        },
      });
    },
  );

  it('is what we agreed on', async () => {
    expectGolden(await renderTemplate(TEMPLATE, PLAIN_ANSWERS));
  });

  it('refuses what nobody may answer', () =>
    expectRefusals(TEMPLATE, PLAIN_ANSWERS));

  it.each([
    ['basePackage', 'service'],
    ['basePackage', 'com.example.in'],
    ['basePackage', 'com.example;import x'],
    ['basePackage', '../com.example'],
    ['port', 80],
    ['port', '8080'],
    ['latencyThreshold', 0.25],
    ['pipeline', 'jenkins'],
  ])('refuses %s = %j', async (key, value) => {
    await expect(
      renderTemplate(TEMPLATE, { ...PLAIN_ANSWERS, [key]: value }),
    ).rejects.toThrow();
  });
});
