import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { outputFile } from 'fs-extra';
import { stringify } from 'yaml';
import { readReleaseConfig, ReleaseConfig } from './config';
import { TemplateReleases } from './TemplateReleases';

const REF = 'template:default/python';

const entity = (version: string, annotations = {}): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'python',
    annotations: { 'backstage.io/template-version': version, ...annotations },
  },
  spec: { type: 'service', steps: [] },
});

const current = (annotations: Record<string, string>): Entity => {
  const { metadata, ...rest } = entity('1.10.0', annotations);
  return { ...rest, metadata: { ...metadata, namespace: 'default' } };
};

describe('TemplateReleases', () => {
  const directory = createMockDirectory();
  const asked: string[] = [];

  /** A repository in which every folder has the same files. */
  function create(releases: ReleaseConfig[], files: Record<string, string>) {
    const reader = mockServices.urlReader.mock({
      readTree: async url => {
        asked.push(url);
        return {
          etag: '1',
          files: async () => [],
          archive: () => Promise.reject(new Error('not asked')),
          dir: async options => {
            const target = options?.targetDir ?? '';
            for (const [path, text] of Object.entries(files)) {
              await outputFile(`${target}/${path}`, text);
            }
            return target;
          },
        };
      },
    });
    return TemplateReleases.create({
      reader,
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
      releases,
    });
  }

  beforeEach(() => {
    directory.clear();
    asked.length = 0;
  });

  it('reads a release from the first place that fits', async () => {
    const releases = create(
      [
        { template: 'template:default/other', folder: '/nowhere' },
        {
          url: 'https://github.com/acme/t/tree/{name}-v{version}/{namespace}/{name}/',
        },
        { folder: '/nowhere' },
      ],
      {
        'template.yaml': `${stringify({ kind: 'Location' })}---\n${stringify(
          entity('1.9.0'),
        )}`,
        'skeleton/a.txt': 'a',
      },
    );
    const { template, files } = await releases.read(
      REF,
      '1.9.0',
      directory.path,
    );
    expect(asked).toEqual([
      'https://github.com/acme/t/tree/python-v1.9.0/default/python/',
    ]);
    expect(template.metadata.name).toBe('python');
    expect([...files.keys()]).toEqual(['skeleton/a.txt', 'template.yaml']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, `there is no ${REF} in the folder of 1.9.0`],
    [
      'another template',
      { 'template.yaml': stringify(entity('1.9.0')).replace('python', 'java') },
      `there is no ${REF}`,
    ],
    ['something broken', { 'template.yaml': 'a: [' }, `there is no ${REF}`],
    [
      'another version',
      { 'template.yaml': stringify(entity('1.8.0')) },
      `expected ${REF} 1.9.0 in its folder, found 1.8.0`,
    ],
  ])('refuses a folder with %s', async (_, files, message) => {
    const releases = create([{ url: 'https://github.com/x/y' }], files);
    await expect(releases.read(REF, '1.9.0', directory.path)).rejects.toThrow(
      message,
    );
  });

  it('says where to set up releases', async () => {
    await expect(
      create([], {}).read(REF, '1.9.0', directory.path),
    ).rejects.toThrow(
      `callboard.scaffolder.releases does not say where ${REF} 1.9.0 is`,
    );
  });

  it.each([
    [
      'backstage.io/managed-by-location',
      'url:https://github.com/a/t/blob/main/python/template.yaml',
    ],
    [
      'backstage.io/source-location',
      'url:https://github.com/a/t/tree/main/python/',
    ],
  ])('reads the current release from %s', async (annotation, location) => {
    const releases = create([], {
      'template.yaml': stringify(entity('1.10.0')),
    });
    const { template } = await releases.readCurrent(
      current({ [annotation]: location }),
      '1.10.0',
      directory.path,
    );
    expect(template.metadata.name).toBe('python');
    expect(asked).toEqual(['https://github.com/a/t/tree/main/python/']);
  });

  it('does not take a folder for current that the catalog has not read yet', async () => {
    const releases = create([], {
      'template.yaml': stringify(entity('1.11.0')),
    });
    const location = 'url:https://github.com/a/t/tree/main/python/';
    await expect(
      releases.readCurrent(
        current({ 'backstage.io/source-location': location }),
        '1.10.0',
        directory.path,
      ),
    ).rejects.toThrow(`expected ${REF} 1.10.0 in its folder, found 1.11.0`);
  });

  it.each([
    [{}, 'expected a location of type url or file, found none'],
    [
      { 'backstage.io/managed-by-location': 'bootstrap:x' },
      'found "bootstrap:x"',
    ],
  ])('refuses a template at %j', async (annotations, message) => {
    await expect(
      create([], {}).readCurrent(
        current(annotations),
        '1.10.0',
        directory.path,
      ),
    ).rejects.toThrow(message);
  });
});

describe('readReleaseConfig', () => {
  const read = (releases: object[]) =>
    readReleaseConfig(
      new ConfigReader({ callboard: { scaffolder: { releases } } }),
    );

  it('reads places', () => {
    expect(
      read([
        { url: 'https://x' },
        { template: '*', folder: '/y' },
        { template: 'Template:default/Python', folder: '/z' },
      ]),
    ).toEqual([
      { url: 'https://x' },
      { folder: '/y' },
      { template: REF, folder: '/z' },
    ]);
  });

  it.each([[{}], [{ url: 'https://x', folder: '/y' }]])('refuses %j', place => {
    expect(() => read([{ url: 'https://x' }, place])).toThrow(
      'callboard.scaffolder.releases[1] must have either url or folder',
    );
  });
});
