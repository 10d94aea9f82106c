import { createMockDirectory } from '@backstage/backend-test-utils';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { JsonObject } from '@backstage/types';
import { chmod } from 'fs-extra';
import { stringify } from 'yaml';
import { Files, startScaffolder } from '../__testUtils__/startScaffolder';
import { readLock } from '../lock/readLock';

const LOCK = '.callboard/scaffold.lock.yaml';

const template = (
  version: string,
  parameters: JsonObject = {},
): TemplateEntityV1beta3 => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'python',
    namespace: 'default',
    annotations: { 'backstage.io/template-version': version },
  },
  spec: {
    type: 'service',
    parameters: {
      required: ['name'],
      properties: { name: { type: 'string' } },
      ...parameters,
    },
    steps: [
      {
        id: 'preflight',
        name: 'Preflight',
        action: 'catalog:entity:assert',
        input: { absent: ['component:default/python'] },
      },
      {
        id: 'skeleton',
        name: 'Skeleton',
        action: 'fetch:template',
        input: { url: './skeleton', values: '${{ parameters }}' },
      },
      {
        id: 'lock',
        name: 'Lock',
        action: 'scaffold:lock:write',
        input: { answers: '${{ parameters }}' },
      },
      {
        id: 'publish',
        name: 'Publish',
        action: 'publish:nowhere',
        input: {},
        if: '${{ parameters.name === "published" }}',
      },
    ],
    output: {},
  },
});

const ENTITY = `# what the catalog knows
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name }}
  annotations:
    callboard.dev/runbooks: docs/*.md
spec: {}
`;

const older: Files = {
  'skeleton/catalog-info.yaml': ENTITY,
  'skeleton/main.py': `import os
{% if values.name %}
LEGACY = 'of \${{ values.name }}'
print(LEGACY)
{% endif %}

def main():
    return 1


main()
`,
  'skeleton/settings.yaml': 'port: 8080\nname: ${{ values.name }}\n',
  'skeleton/Makefile': 'all:\n\techo all\n',
  'skeleton/old.txt': 'old\n',
  'skeleton/run.sh': '#!/bin/sh\nexec main\n',
};

const newer: Files = {
  'skeleton/catalog-info.yaml': ENTITY.replace(
    'spec: {}',
    'spec:\n  type: service',
  ),
  'skeleton/main.py': `import os


def main():
    return 1


main()
`,
  'skeleton/settings.yaml': 'port: 9090\nname: ${{ values.name }}\n',
  'skeleton/Makefile': 'all:\n\techo all\n',
  'skeleton/run.sh': '#!/bin/sh\nset -eu\nexec main\n',
  'skeleton/new.txt': 'for ${{ values.name }}\n',
};

const inFolder = (version: string, files: Files, parameters?: JsonObject) => ({
  ...files,
  'template.yaml': stringify(template(version, parameters)),
});

/** Runs `scaffold:upgrade` over a repository. */
const upgradeTemplate = (input: JsonObject = {}): TemplateEntityV1beta3 => ({
  ...template('1.0.0'),
  spec: {
    type: 'upgrade',
    steps: [
      {
        id: 'fetch',
        name: 'Fetch',
        action: 'fetch:plain',
        input: { url: './repository' },
      },
      { id: 'upgrade', name: 'Upgrade', action: 'scaffold:upgrade', input },
    ],
    output: { result: '${{ steps.upgrade.output }}' },
  },
});

const asRepository = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`repository/${path}`, text]),
  );

jest.setTimeout(60_000);

describe('scaffold:upgrade in a real scaffolder', () => {
  const folders = createMockDirectory();
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  /** What 1.9.0 made. */
  let made: Files;

  const upgrade = (files: Files, input?: JsonObject) =>
    scaffolder.dryRun(upgradeTemplate(input), asRepository(files));

  async function start(config: JsonObject = {}) {
    return startScaffolder({
      entities: [
        {
          ...template('1.10.0'),
          metadata: {
            ...template('1.10.0').metadata,
            annotations: {
              'backstage.io/template-version': '1.10.0',
              'backstage.io/managed-by-location': `file:${folders.resolve(
                'current/template.yaml',
              )}`,
            },
          },
        },
      ],
      config,
    });
  }

  beforeAll(async () => {
    folders.setContent({
      current: inFolder('1.10.0', newer),
      'python-1.9.0': inFolder('1.9.0', older),
      'python-1.8.0': inFolder('1.7.0', older),
    });
    await chmod(folders.resolve('current/skeleton/run.sh'), 0o755);
    scaffolder = await start({
      callboard: {
        scaffolder: {
          releases: [
            { template: 'template:default/other', folder: '/nowhere' },
            { folder: folders.resolve('{name}-{version}') },
          ],
        },
      },
    });
    const run = await scaffolder.dryRun(
      template('1.9.0'),
      inFolder('1.9.0', older),
      { name: 'shop' },
    );
    made = run.files;
  });

  it('brings 1.9.0 to 1.10.0', async () => {
    expect(made['main.py']).toContain('LEGACY');
    const { files, output, error, executables } = await upgrade(made);
    expect(error).toBeUndefined();
    expect(output.result).toMatchObject({
      from: '1.9.0',
      to: '1.10.0',
      upgraded: true,
      changed: ['catalog-info.yaml', 'main.py', 'run.sh', 'settings.yaml'],
      added: ['new.txt'],
      removed: ['old.txt'],
      kept: [],
      conflicts: [],
    });
    expect(files).toMatchObject({
      'main.py': newer['skeleton/main.py'],
      'settings.yaml': 'port: 9090\nname: shop\n',
      'new.txt': 'for shop\n',
    });
    expect(files).not.toHaveProperty(['old.txt']);
    expect(executables).toEqual(['run.sh']);
    expect(files['catalog-info.yaml']).toBe(`# what the catalog knows
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    callboard.dev/runbooks: docs/*.md
    backstage.io/source-template: template:default/python
    backstage.io/template-version: 1.10.0
spec:
  type: service
`);
    const before = readLock(made[LOCK] ?? '', LOCK);
    const after = readLock(files[LOCK] ?? '', LOCK);
    expect(after).toMatchObject({
      template: 'template:default/python',
      version: '1.10.0',
      created: before.created,
      answers: { name: 'shop' },
    });
    expect([...after.files.keys()]).toEqual([
      'Makefile',
      'catalog-info.yaml',
      'main.py',
      'new.txt',
      'run.sh',
      'settings.yaml',
    ]);
  });

  it('keeps what people wrote, marks what it cannot bring together, and lets the removed block go', async () => {
    const { files, output } = await upgrade({
      ...made,
      'main.py': `${made['main.py']}# ours\n`,
      'settings.yaml': 'port: 8081\nname: shop\n',
      'catalog-info.yaml': `${made['catalog-info.yaml']?.replace(
        'name: shop',
        'name: shop\n  title: The shop',
      )}`,
      'old.txt': 'old, but ours\n',
      'ours.txt': 'ours\n',
    });
    expect(files['main.py']).toBe(`${newer['skeleton/main.py']}# ours\n`);
    expect(files['settings.yaml']).toBe(
      '<<<<<<< yours\nport: 8081\n=======\nport: 9090\n>>>>>>> template 1.10.0\nname: shop\n',
    );
    expect(files['catalog-info.yaml']).toMatch(
      /title: The shop\n[^]*template-version: 1.10.0\nspec:\n {2}type: service\n/,
    );
    expect(files).toMatchObject({
      'old.txt': 'old, but ours\n',
      'ours.txt': 'ours\n',
    });
    expect(output.result).toMatchObject({
      conflicts: ['settings.yaml'],
      kept: ['old.txt'],
      removed: [],
      summary: expect.stringContaining('**1 file with conflicts'),
    });
  });

  it('changes nothing a second time', async () => {
    const first = await upgrade(made);
    const { files, output } = await upgrade(first.files);
    expect(files).toEqual(first.files);
    expect(output.result).toMatchObject({
      upgraded: false,
      changed: [],
      summary:
        'Nothing to do. The files come from template:default/python 1.10.0, which is the version in the catalog.\n',
    });
  });

  it.each([
    ['1.9.0', 'which is what was asked for.'],
    ['1.8.0', 'which is newer than what was asked for (1.8.0).'],
  ])('does no harm when it is asked for %s', async (to, reason) => {
    const { output, files } = await upgrade(made, { to });
    expect(output.result).toMatchObject({
      upgraded: false,
      summary: expect.stringContaining(reason),
    });
    expect(files).toEqual(made);
  });

  it('says that it has no folder of a version that nobody released', async () => {
    const { error } = await upgrade(made, { to: '1.10.0-rc.1' });
    expect(error).toBe(
      'there is no template:default/python in the folder of 1.10.0-rc.1',
    );
  });

  it.each<[string, Files, JsonObject, RegExp]>([
    [
      'a version that is none',
      {},
      { to: 'latest' },
      /to: expected a semantic version such as 1.10.0, found "latest"/,
    ],
    ['a lock that is broken', { [LOCK]: 'a: [' }, {}, /cannot be read/],
    [
      'a lock elsewhere',
      {},
      { path: 'lock.yaml' },
      /lock.yaml is not in the repository/,
    ],
    ['secrets', {}, { answers: { token: 'x' } }, /answers.token/],
    [
      'what is not resolved',
      { 'main.py': 'a\n<<<<<<< yours\n' },
      {},
      /resolve the conflicts of the last upgrade first, in main.py/,
    ],
  ])('refuses %s', async (_, files, input, message) => {
    const { error } = await upgrade({ ...made, ...files }, input);
    expect(error).toMatch(message);
  });

  it('names a template that is gone', async () => {
    const lock = made[LOCK]?.replace('default/python', 'default/gone') ?? '';
    const { error } = await upgrade({ ...made, [LOCK]: lock });
    expect(error).toContain('template:default/gone is not in the catalog');
  });

  it('works by hashes alone where the older version is not to be had', async () => {
    const lock = made[LOCK]?.replace('version: 1.9.0', 'version: 1.8.0') ?? '';
    const { files, output } = await upgrade({
      ...made,
      [LOCK]: lock,
      'settings.yaml': 'port: 8081\nname: shop\n',
    });
    expect(files['main.py']).toBe(newer['skeleton/main.py']);
    expect(files['settings.yaml']).toContain('<<<<<<< yours\nport: 8081\n');
    expect(output.result).toMatchObject({
      removed: ['old.txt'],
      conflicts: ['settings.yaml'],
      summary: expect.stringContaining(
        'Version 1.8.0 could not be rendered again (expected template:default/python 1.8.0 in its folder, found 1.7.0)',
      ),
    });
  });

  it('says which answers a newer form asks besides, and takes them', async () => {
    folders.addContent({
      current: inFolder('1.10.0', newer, {
        required: ['name', 'region'],
        properties: {
          name: { type: 'string' },
          region: { type: 'string' },
          replicas: { type: 'number', default: 2 },
        },
      }),
    });
    try {
      const { error } = await upgrade(made);
      expect(error).toContain(
        'template:default/python 1.10.0 asks what nobody has answered yet: region. Give them as "answers".',
      );
      const { files } = await upgrade(made, { answers: { region: 'eu' } });
      expect(readLock(files[LOCK] ?? '', LOCK).answers).toEqual({
        name: 'shop',
        region: 'eu',
        replicas: 2,
      });
      const wrong = await upgrade(made, { answers: { region: 7 } });
      expect(wrong.error).toContain('region is not of a type(s) string');
    } finally {
      folders.addContent({ current: inFolder('1.10.0', newer) });
    }
  });
});
