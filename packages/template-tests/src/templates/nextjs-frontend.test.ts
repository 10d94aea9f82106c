import { parse } from 'yaml';
import {
  answersOf,
  expectBundle,
  expectClean,
  expectGolden,
  expectRefusals,
  PLAIN_ANSWERS,
  renderTemplate,
} from '../index';

jest.setTimeout(120_000);

const TEMPLATE = 'nextjs-frontend';
const ROWS = answersOf(TEMPLATE, {
  pipeline: ['github-actions', 'circleci'],
  port: [3000, 1024, 65_000],
  vitalsTargetPercent: [95, 94, 99.9],
});

/** Bounds by which the SLOs of web vitals count, and the histogram that has to have them. */
const BOUNDS: Array<[string, RegExp, RegExp]> = [
  ['lcp', /web_vitals_lcp_seconds_bucket\{[^}]*le="2\.5"/, /\b2\.5,/],
  ['inp', /web_vitals_inp_seconds_bucket\{[^}]*le="0\.2"/, /\b0\.2,/],
  ['cls', /web_vitals_cls_bucket\{[^}]*le="0\.1"/, /\b0\.1,/],
];

describe('nextjs-frontend', () => {
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
        'kubernetes',
        'openSlo',
        'promtool',
        'runbooks',
        'shellcheck',
        'typescript',
        ...(answers.pipeline === 'circleci'
          ? (['circleciSchema'] as const)
          : ([
              'actionlint',
              'dependabotSchema',
              'githubWorkflowSchema',
            ] as const)),
      ]);

      const folders = new Set(files.map(file => file.split('/')[0]));
      expect(folders.has('.github')).toBe(answers.pipeline !== 'circleci');
      expect(folders.has('.circleci')).toBe(answers.pipeline === 'circleci');

      for (const [vital, query, bucket] of BOUNDS) {
        const slo = read(`slos/${answers.name}-${vital}.yaml`);
        expect(slo).toMatch(query);
        expect(parse(slo).spec.objectives[0].target).toBeCloseTo(
          Number(answers.vitalsTargetPercent) / 100,
          9,
        );
        expect(read('src/server/metrics.ts')).toMatch(bucket);
      }
      // The lock file is that of the package.
      expect(JSON.parse(read('package-lock.json')).packages['']).toMatchObject({
        name: answers.name,
        dependencies: JSON.parse(read('package.json')).dependencies,
        devDependencies: JSON.parse(read('package.json')).devDependencies,
      });
    },
  );

  it('is what we agreed on', async () => {
    expectGolden(await renderTemplate(TEMPLATE, PLAIN_ANSWERS));
  });

  it('refuses what nobody may answer', () =>
    expectRefusals(TEMPLATE, PLAIN_ANSWERS));

  it.each([
    ['port', 80],
    ['port', 3000.5],
    ['vitalsTargetPercent', 100],
    ['vitalsTargetPercent', 50],
    ['pipeline', 'jenkins'],
  ])('refuses %s = %j', async (key, value) => {
    await expect(
      renderTemplate(TEMPLATE, { ...PLAIN_ANSWERS, [key]: value }),
    ).rejects.toThrow();
  });
});
