import { mockCredentials } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { scaffolderServiceMock } from '@backstage/plugin-scaffolder-node/testUtils';
import { JsonObject } from '@backstage/types';
import { FileSet } from '../../files/FileVersion';
import { completeAnswers } from './completeAnswers';
import { executableFiles } from './executableFiles';
import { renderableSteps } from './renderableSteps';
import { TemplateRenderer } from './TemplateRenderer';

const step = (action: string, input: JsonObject = {}) => ({
  id: action,
  name: action,
  action,
  input,
});

const template = (
  spec: Partial<TemplateEntityV1beta3['spec']>,
): TemplateEntityV1beta3 => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'python' },
  spec: { type: 'service', steps: [], ...spec },
});

const folder = (executables: string[], others: string[] = []): FileSet =>
  new Map(
    [...executables, ...others].map(path => [
      path,
      { content: Buffer.from(path), executable: executables.includes(path) },
    ]),
  );

describe('renderableSteps', () => {
  it.each([
    'catalog:entity:assert',
    'catalog:register',
    'readiness:evaluate',
    'scaffold:lock:write',
    'workspace:assert',
    'workspace:merge',
    'publish:github',
    'publish:local-git',
  ])('drops %s', action => {
    expect(renderableSteps([step(action)])).toEqual([]);
  });

  it.each([
    'fetch:template',
    'slo:spec:generate',
    'oncall:service:ensure',
    'catalog:fetch',
    'catalog:write',
  ])('keeps %s', action => {
    expect(renderableSteps([step(action)])).toHaveLength(1);
  });

  it('drops the step that fetches what the template only adds to', () => {
    const steps = renderableSteps([
      step('fetch:template', { url: './skeleton' }),
      step('fetch:plain', { url: 'https://x', targetPath: '.existing' }),
      step('fetch:local-git', { name: 'x', targetPath: '.existing' }),
      step('fetch:plain', { url: 'https://y', targetPath: 'vendor' }),
      step('workspace:merge', { existing: '.existing' }),
    ]);
    expect(steps.map(({ input }) => input)).toEqual([
      { url: './skeleton' },
      { url: 'https://y', targetPath: 'vendor' },
    ]);
  });
});

describe('executableFiles', () => {
  const isExecutable = executableFiles(
    folder(
      ['skeleton/run.sh', 'skeleton/${{ values.name }}/bin/a+b', 'x/t.sh.njk'],
      ['skeleton/other.sh'],
    ),
  );

  it.each([
    ['run.sh', true],
    ['sub/run.sh', true],
    ['rerun.sh', false],
    ['other.sh', false],
    ['shop/bin/a+b', true],
    ['shop/bin/aab', false],
    ['t.sh', true],
  ])('%s: %p', (path, expected) => {
    expect(isExecutable(path)).toBe(expected);
  });
});

describe('completeAnswers', () => {
  const RELEASE = 'template:default/python 1.10.0';
  const form = template({
    parameters: [
      {
        required: ['name'],
        properties: { name: { type: 'string' }, tier: { default: '3' } },
      },
      {
        required: ['region', 'port'],
        properties: {
          region: { enum: ['eu', 'us'] },
          port: { type: 'number' },
        },
      },
    ],
  });

  it('fills in what the form has by default, and keeps the rest', () => {
    expect(
      completeAnswers(
        form,
        { name: 'shop', region: 'eu', port: 1, gone: true },
        RELEASE,
      ),
    ).toEqual({ name: 'shop', region: 'eu', port: 1, gone: true, tier: '3' });
  });

  it('keeps an answer where there is a default', () => {
    const answers = { name: 'shop', region: 'eu', port: 1, tier: '1' };
    expect(completeAnswers(form, answers, RELEASE)).toEqual(answers);
  });

  it('names what is missing', () => {
    expect(() => completeAnswers(form, { name: 'shop' }, RELEASE)).toThrow(
      `${RELEASE} asks what nobody has answered yet: region, port. Give them as "answers".`,
    );
  });

  it('names what is no longer taken', () => {
    expect(() =>
      completeAnswers(form, { name: 'x', region: 'asia', port: 1 }, RELEASE),
    ).toThrow(
      `${RELEASE} does not take the recorded answers: region is not one of enum values: eu,us. Give others as "answers".`,
    );
  });

  it('takes a template without a form', () => {
    expect(completeAnswers(template({}), { a: 1 }, RELEASE)).toEqual({ a: 1 });
  });
});

describe('TemplateRenderer', () => {
  const credentials = mockCredentials.user();

  it('asks the scaffolder, as whoever upgrades', async () => {
    const dryRun = jest.fn().mockResolvedValue({
      directoryContents: [
        { path: 'run.sh', base64Content: 'YQ==' },
        { path: 'made.sh', base64Content: 'YQ==', executable: true },
        { path: 'b', base64Content: 'Yg==' },
      ],
    });
    const renderer = TemplateRenderer.create({
      scaffolder: scaffolderServiceMock.mock({ dryRun }),
    });
    const files = await renderer.render(
      {
        template: template({
          parameters: { required: ['x'] },
          secrets: { schema: {} },
          steps: [step('fetch:template'), step('publish:github')],
          output: { url: 'x' },
        }),
        files: folder(['skeleton/run.sh']),
      },
      { name: 'shop' },
      'python 1.9.0',
      credentials,
    );
    expect(
      [...files].map(([path, { content, executable }]) => [
        path,
        String(content),
        executable,
      ]),
    ).toEqual([
      ['run.sh', 'a', true],
      ['made.sh', 'a', true],
      ['b', 'b', false],
    ]);
    expect(dryRun).toHaveBeenCalledWith(
      {
        template: template({
          parameters: [],
          steps: [step('fetch:template')],
          output: {},
        }),
        values: { name: 'shop' },
        directoryContents: [
          {
            path: 'skeleton/run.sh',
            base64Content: Buffer.from('skeleton/run.sh').toString('base64'),
          },
        ],
      },
      { credentials },
    );
  });

  it.each([
    [new Error('no way'), 'python 1.9.0 cannot be rendered: no way'],
    [
      new InputError('Request failed with 400', new Error('step x failed')),
      'python 1.9.0 cannot be rendered: step x failed',
    ],
  ])('says what the scaffolder said', async (error, message) => {
    const renderer = TemplateRenderer.create({
      scaffolder: scaffolderServiceMock.mock({
        dryRun: jest.fn().mockRejectedValue(error),
      }),
    });
    await expect(
      renderer.render(
        { template: template({}), files: new Map() },
        {},
        'python 1.9.0',
        credentials,
      ),
    ).rejects.toThrow(message);
  });

  it('refuses a folder that the scaffolder would not take', async () => {
    const renderer = TemplateRenderer.create({
      scaffolder: scaffolderServiceMock.mock(),
    });
    const content = Buffer.alloc(7_000_001);
    await expect(
      renderer.render(
        {
          template: template({}),
          files: new Map([['video.mp4', { content, executable: false }]]),
        },
        {},
        'python 1.9.0',
        credentials,
      ),
    ).rejects.toThrow('the folder of python 1.9.0 has 7000001 bytes');
  });
});
