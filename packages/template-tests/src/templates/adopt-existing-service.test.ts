import { JsonObject } from '@backstage/types';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import {
  answersOf,
  expectClean,
  expectGolden,
  expectRefusals,
  givenRepository,
  PLAIN_ANSWERS,
  RenderedTemplate,
  renderTemplate,
} from '../index';

jest.setTimeout(120_000);

const NAME = 'adopt-existing-service';

/** What somebody's repository holds before. */
const THEIRS: Record<string, string> = {
  'README.md': '# Theirs\n',
  'src/main.c': 'int main(void) { return 0; }\n',
};

const PATHS: Record<string, string> = {
  github: 'publish:github:pull-request',
  gitlab: 'publish:gitlab:merge-request',
  local: 'publish:local-git',
};

function adopt(answers: JsonObject, theirs: Record<string, string> = THEIRS) {
  givenRepository(String(Object(answers.repository).name), theirs);
  return renderTemplate(NAME, { registered: false, ...answers });
}

/** It would be proposed once, by an input that the action takes, and the text says what is added. */
function expectProposal({ answers, publications, files }: RenderedTemplate) {
  const { kind } = Object(answers.repository);
  expect(publications).toEqual([
    {
      action: PATHS[kind],
      input: expect.objectContaining({
        description: expect.stringContaining('### Added'),
      }),
      problems: [],
    },
  ]);
  const description = String(publications[0]?.input.description);
  for (const file of files.filter(one => !one.startsWith('.callboard/'))) {
    expect(description).toContain(`- \`${file}\``);
  }
}

/** Of a pipeline of Spinnaker: stages have names of their own, follow each other without a circle, and are of known types. */
function expectSpinnaker(rendered: RenderedTemplate) {
  const pipeline = JSON.parse(rendered.read('spinnaker/pipeline.json'));
  const strings = { type: 'array', items: { type: 'string' } };
  const validate = new Ajv().compile({
    type: 'object',
    required: ['application', 'name', 'stages', 'triggers', 'limitConcurrent'],
    properties: {
      application: { const: rendered.answers.name },
      stages: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['refId', 'requisiteStageRefIds', 'name', 'type'],
          properties: {
            requisiteStageRefIds: strings,
            type: {
              enum: [
                'callboardErrorBudget',
                'checkPreconditions',
                'patchManifest',
                'undoRolloutManifest',
                'wait',
              ],
            },
          },
          if: {
            properties: {
              type: { enum: ['patchManifest', 'undoRolloutManifest'] },
            },
          },
          then: {
            required: ['account', 'location', 'manifestName', 'cloudProvider'],
          },
        },
      },
    },
  });
  expect(validate(pipeline) ? [] : validate.errors).toEqual([]);
  const seen: string[] = [];
  for (const { refId, requisiteStageRefIds } of pipeline.stages) {
    expect(seen).toEqual(expect.arrayContaining(requisiteStageRefIds));
    expect(seen).not.toContain(refId);
    seen.push(refId);
  }
  const types = pipeline.stages.map(({ type }: { type: string }) => type);
  // Asked before anything changes, and again before everybody gets it.
  expect(types[0]).toBe('callboardErrorBudget');
  expect(types.lastIndexOf('callboardErrorBudget')).toBeLessThan(
    types.lastIndexOf('patchManifest'),
  );
  expect(rendered.read('docs/adoption.md')).toContain(
    '/api/slo/gate?entityRef=',
  );
}

const INDICATORS = [
  ['availability', 'latency'],
  ['queue'],
  ['batch'],
  ['availability', 'batch'],
];

describe('adopt-existing-service', () => {
  it.each(
    answersOf(NAME, {
      pipeline: ['github', 'circleci', 'spinnaker'],
      indicators: INDICATORS,
      rollback: [
        undefined,
        `kubectl rollout undo deployment "a b" && echo 'x'`,
      ],
      selector: [undefined, 'service="x",env=~"prod|live"'],
    }),
  )('adds what is missing: $name, $pipeline, $indicators', async answers => {
    const rendered = await adopt(answers);
    expectProposal(rendered);
    expect(rendered.files).toEqual(
      expect.arrayContaining([
        'catalog-info.yaml',
        'CODEOWNERS',
        'docs/adoption.md',
        'docs/runbooks/alerts.md',
        `monitoring/${answers.name}.rules.yaml`,
        'monitoring/dashboard.json',
        '.callboard/scaffold.lock.yaml',
      ]),
    );
    expect(rendered.files).not.toEqual(
      expect.arrayContaining([expect.stringContaining('README.md')]),
    );
    const count = Object(answers.indicators).length;
    expect(
      rendered.files.filter(file => file.startsWith('slos/')),
    ).toHaveLength(count);
    const has = (file: string) => rendered.files.includes(file);
    expect({
      github: has('.github/workflows/reliability.yaml'),
      circleci: has('.circleci/reliability.yml'),
      spinnaker: has('spinnaker/pipeline.json'),
    }).toEqual({
      github: answers.pipeline === 'github',
      circleci: answers.pipeline === 'circleci',
      spinnaker: answers.pipeline === 'spinnaker',
    });
    if (answers.pipeline === 'spinnaker') expectSpinnaker(rendered);
    const isCircleci = answers.pipeline === 'circleci';
    if (isCircleci) {
      // A whole configuration under another name, so that it is none of theirs.
      const folder = join(rendered.path, '.circleci');
      copyFileSync(join(folder, 'reliability.yml'), join(folder, 'config.yml'));
    }
    await expectClean(rendered.path, [
      ...(isCircleci ? (['circleciSchema'] as const) : []),
      'promtool',
      'amtool',
      'shellcheck',
      'openSlo',
      'runbooks',
      'catalogInfo',
    ]);
  });

  it('overwrites nothing of what is there, and says so', async () => {
    const theirs = {
      ...THEIRS,
      'catalog-info.yaml': 'theirs\n',
      'Mkdocs.yml': 'theirs\n',
      '.github/CODEOWNERS': '* @theirs\n',
      '.github/workflows/reliability.yaml': 'theirs\n',
      'docs/README.md': 'theirs\n',
      'docs/runbooks/alerts.md': 'theirs\n',
      monitoring: 'a file where a folder is needed\n',
    };
    const rendered = await adopt(PLAIN_ANSWERS, theirs);
    expect(rendered.files).toEqual([
      '.callboard/scaffold.lock.yaml',
      '.github/workflows/error-budget-gate.yaml',
      'docs/adoption.md',
      'scripts/error-budget-gate.sh',
      'slos/refund-intake-availability.yaml',
      'slos/refund-intake-latency.yaml',
    ]);
    const text = String(rendered.publications[0]?.input.description);
    for (const line of [
      '- `catalog-info.yaml`',
      '- `mkdocs.yml`: the repository has `Mkdocs.yml`',
      '- `CODEOWNERS`: the repository has `.github/CODEOWNERS`',
      '- `.github/workflows/reliability.yaml`',
      '- `docs/index.md`: the repository has `docs/README.md`',
      '- `docs/runbooks/alerts.md`',
      '- `monitoring/alertmanager.yaml`: the repository has `monitoring`',
    ]) {
      expect(text.split('### Not written')[1]).toContain(`${line}\n`);
    }
    const lock = parse(rendered.read('.callboard/scaffold.lock.yaml'));
    expect(lock.exclude).toContain('docs/runbooks/alerts.md');
    expect(Object.keys(lock.files)).toEqual(
      rendered.files.filter(file => !file.startsWith('.callboard/')),
    );
  });

  it('leaves the entry of a component alone that is in the catalog', async () => {
    const rendered = await adopt({
      ...PLAIN_ANSWERS,
      name: 'checkout-api',
      registered: true,
    });
    expect(rendered.files).not.toContain('catalog-info.yaml');
    expect(rendered.read('docs/adoption.md')).toContain(
      'callboard.dev/tier: "2"',
    );
  });

  it('does not take over what a template looks after', async () => {
    await expect(
      adopt(PLAIN_ANSWERS, {
        ...THEIRS,
        '.callboard/scaffold.lock.yaml': 'template: x\n',
      }),
    ).rejects.toThrow('.callboard/scaffold.lock.yaml: expected no such file');
  });

  it('adds nothing where there is no repository', async () => {
    const repository = {
      ...Object(PLAIN_ANSWERS.repository),
      url: 'https://github.com/fernway/never-seen',
    };
    await expect(
      renderTemplate(NAME, { ...PLAIN_ANSWERS, registered: false, repository }),
    ).rejects.toThrow('There is no repository never-seen');
    await expect(adopt(PLAIN_ANSWERS, {})).rejects.toThrow(
      'expected the files of a repository',
    );
  });

  it('refuses a component that is not there, and one that is', async () => {
    await expect(adopt({ ...PLAIN_ANSWERS, registered: true })).rejects.toThrow(
      'component:default/refund-intake is not in the catalog',
    );
    await expect(
      adopt({ ...PLAIN_ANSWERS, name: 'checkout-api' }),
    ).rejects.toThrow(
      'component:default/checkout-api is in the catalog already',
    );
  });

  it('is what we agreed on', async () => {
    await expectGolden(
      await adopt({ ...PLAIN_ANSWERS, pipeline: 'spinnaker' }),
    );
  });

  it('refuses what cannot be', async () => {
    await expectRefusals(NAME, { ...PLAIN_ANSWERS, registered: false });
  });
});
