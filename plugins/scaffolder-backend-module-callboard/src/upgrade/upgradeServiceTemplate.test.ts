import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { copy, outputFile } from 'fs-extra';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { Files, startScaffolder } from '../__testUtils__/startScaffolder';
import { formatLock } from '../lock/formatLock';
import { lockFiles } from '../lock/lockFiles';

jest.setTimeout(60_000);

const TEMPLATE: Entity = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/upgrade-service/template.yaml'),
    'utf8',
  ),
);

const python = (version: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'python',
    namespace: 'default',
    annotations: { 'backstage.io/template-version': version },
  },
  spec: {
    type: 'service',
    steps: [
      {
        id: 's',
        name: 's',
        action: 'fetch:template',
        input: { url: './skeleton' },
      },
    ],
  },
});

/** What 1.9.0 made, in a repository of some host. */
function repository(kind: string): Files {
  const made = { 'a.txt': 'a\n', 'old.txt': 'old\n' };
  const lock = formatLock({
    template: 'template:default/python',
    version: '1.9.0',
    created: '2026-11-01T00:00:00.000Z',
    updated: '2026-11-01T00:00:00.000Z',
    exclude: [],
    answers: {
      repository: {
        kind,
        name: 'shop-repo',
        repoUrl: `${kind}.com?owner=o&repo=r`,
      },
    },
    files: lockFiles(
      new Map(
        Object.entries(made).map(([path, text]) => [
          path,
          { content: Buffer.from(text), executable: false },
        ]),
      ),
    ),
  });
  return { ...made, '.callboard/scaffold.lock.yaml': lock };
}

const component = (name: string, location: string) =>
  componentEntity(name, {
    annotations: {
      'backstage.io/managed-by-location': location,
      ...(location.startsWith('url:') && {
        'backstage.io/source-location': location.replace(/[^/]+$/, ''),
      }),
    },
  });

describe('the template upgrade-service', () => {
  const folders = createMockDirectory();
  /** Input of what would be published, by action. */
  const published = new Map<string, JsonObject>();
  const fetched: string[] = [];
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  const standIn = (id: string) =>
    createTemplateAction({
      id,
      supportsDryRun: true,
      schema: { input: z => z.record(z.any()) },
      async handler(ctx) {
        published.set(id, ctx.input);
        ctx.output('remoteUrl', `https://host/${id}`);
        ctx.output('mergeRequestUrl', `https://host/${id}`);
      },
    });

  const outside: BackendFeature = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'outside',
    register(env) {
      env.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            standIn('publish:github:pull-request'),
            standIn('publish:gitlab:merge-request'),
            standIn('publish:local-git'),
            createTemplateAction({
              id: 'fetch:local-git',
              supportsDryRun: true,
              schema: { input: { name: z => z.string() } },
              async handler(ctx) {
                fetched.push(ctx.input.name);
                await copy(
                  folders.resolve('repositories', ctx.input.name),
                  ctx.workspacePath,
                );
              },
            }),
          );
        },
      });
    },
  });

  const reader = mockServices.urlReader.mock({
    readTree: async url => {
      fetched.push(url);
      return {
        etag: '1',
        files: async () => [],
        archive: () => Promise.reject(new Error('not asked')),
        dir: async options => {
          const target = options?.targetDir ?? '';
          const kind = url.includes('gitlab') ? 'gitlab' : 'github';
          for (const [path, text] of Object.entries(repository(kind))) {
            await outputFile(`${target}/${path}`, text);
          }
          return target;
        },
      };
    },
  });

  const run = (values: JsonObject) => scaffolder.dryRun(TEMPLATE, {}, values);

  beforeAll(async () => {
    const current = python('1.10.0');
    folders.setContent({
      'template.yaml': stringify(current),
      skeleton: { 'a.txt': 'b\n' },
      repositories: { 'shop-repo': repository('local') },
    });
    scaffolder = await startScaffolder({
      features: [outside, reader.factory],
      entities: [
        {
          ...current,
          metadata: {
            ...current.metadata,
            annotations: {
              ...current.metadata.annotations,
              'backstage.io/managed-by-location': `file:${folders.resolve(
                'template.yaml',
              )}`,
            },
          },
        },
        component(
          'github',
          'url:https://github.com/o/r/tree/main/catalog-info.yaml',
        ),
        component(
          'gitlab',
          'url:https://gitlab.com/o/r/-/blob/main/catalog-info.yaml',
        ),
        component(
          'local',
          'file:/data/repositories/shop-repo/catalog-info.yaml',
        ),
      ],
    });
  });

  beforeEach(() => {
    published.clear();
    fetched.length = 0;
  });

  it.each([
    [
      'github',
      'publish:github:pull-request',
      'https://github.com/o/r/tree/main/',
      {
        repoUrl: 'github.com?owner=o&repo=r',
        branchName: 'template-1.10.0',
        filesToDelete: ['old.txt'],
      },
    ],
    [
      'gitlab',
      'publish:gitlab:merge-request',
      'https://gitlab.com/o/r/-/blob/main/',
      {
        repoUrl: 'gitlab.com?owner=o&repo=r',
        description: expect.stringContaining(
          'Delete what is listed under Removed yourself',
        ),
      },
    ],
    [
      'local',
      'publish:local-git',
      'shop-repo',
      { name: 'shop-repo', mode: 'propose', branch: 'template-1.10.0' },
    ],
  ])('proposes to %s', async (name, action, source, input) => {
    const { files, output, error } = await run({
      component: `component:default/${name}`,
    });
    expect(error).toBeUndefined();
    expect(fetched).toEqual([source]);
    expect(files).toMatchObject({ 'a.txt': 'b\n' });
    expect(files).not.toHaveProperty(['old.txt']);
    expect([...published.keys()]).toEqual([action]);
    expect(published.get(action)).toMatchObject({
      title: `Upgrade ${name} to template 1.10.0`,
      description: expect.stringContaining('from version 1.9.0 to 1.10.0'),
      ...input,
    });
    expect(output.links).toEqual([
      expect.objectContaining({ url: `https://host/${action}` }),
      expect.objectContaining({ entityRef: `component:default/${name}` }),
    ]);
  });

  it('proposes nothing where there is nothing to do', async () => {
    const { output } = await run({ component: 'local', to: '1.9.0' });
    expect([...published.keys()]).toEqual([]);
    expect(output).toMatchObject({
      links: [{ entityRef: 'local' }],
      text: [{ content: expect.stringMatching(/^Nothing to do\./) }],
    });
  });

  it('takes answers as people write them', async () => {
    const { error, files } = await run({
      component: 'local',
      answers: 'port: 8080\n',
    });
    expect(error).toBeUndefined();
    expect(files['.callboard/scaffold.lock.yaml']).toContain('port: 8080');
    const broken = await run({ component: 'local', answers: 'port' });
    expect(broken.error).toContain(
      'answers: expected lines such as "port: 8080"',
    );
  });
});
