import { createMockDirectory } from '@backstage/backend-test-utils';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import { JsonValue } from '@backstage/types';
import { chmod } from 'fs-extra';
import { actionContext } from '../__testUtils__/actionContext';
import { createScaffoldLockWriteAction } from './createScaffoldLockWriteAction';
import { readLock } from './readLock';

const INSTANT = '2026-11-27T06:30:00.000Z';
const PATH = '.callboard/scaffold.lock.yaml';
const ENTITY = 'kind: Component\nmetadata:\n  name: shop # the shop\n';
const PORT_SHA =
  '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b';

const templateInfo = (version?: string, name = 'python'): TemplateInfo => ({
  entityRef: 'template:default/dry-run',
  baseUrl:
    'https://me:x@github.com/acme/templates/blob/main/python/template.yaml',
  entity: {
    metadata: {
      name,
      annotations: version ? { 'backstage.io/template-version': version } : {},
    },
  },
});

describe('scaffold:lock:write', () => {
  const workspace = createMockDirectory();

  const text = (path = PATH) => {
    const found = path
      .split('/')
      .reduce<unknown>(
        (folder, name) =>
          typeof folder === 'object' && folder !== null
            ? Reflect.get(folder, name)
            : undefined,
        workspace.content(),
      );
    return String(found);
  };

  async function run(
    input: {
      answers: Record<string, JsonValue>;
      path?: string;
      exclude?: string[];
    },
    given: { info?: TemplateInfo; secrets?: Record<string, string> } = {},
  ) {
    const { info = templateInfo('1.9.0'), secrets } = given;
    const { context, outputs } = actionContext({
      input,
      workspacePath: workspace.path,
      templateInfo: info,
      secrets,
    });
    const action = createScaffoldLockWriteAction({
      now: () => new Date(INSTANT),
    });
    await action.handler(context);
    return outputs;
  }

  beforeEach(() => {
    workspace.setContent({ 'catalog-info.yaml': ENTITY, 'port.txt': '1' });
  });

  it('records what the template made', async () => {
    workspace.addContent({
      'run.sh': 'x',
      '.git': { HEAD: 'x' },
      CHANGELOG: '-',
    });
    await chmod(workspace.resolve('run.sh'), 0o755);
    const outputs = await run({
      answers: { name: 'shop' },
      exclude: ['CHANGE*'],
    });
    expect(outputs).toEqual({
      path: PATH,
      template: 'template:default/python',
      version: '1.9.0',
    });
    const lock = readLock(text(), PATH);
    expect(lock).toMatchObject({
      template: 'template:default/python',
      version: '1.9.0',
      source: 'https://github.com/acme/templates/blob/main/python/',
      created: INSTANT,
      updated: INSTANT,
      exclude: ['CHANGE*'],
      answers: { name: 'shop' },
    });
    expect([...lock.files.keys()]).toEqual([
      'catalog-info.yaml',
      'port.txt',
      'run.sh',
    ]);
    expect(lock.files.get('port.txt')).toEqual({
      sha256: PORT_SHA,
      executable: false,
    });
    expect(lock.files.get('run.sh')?.executable).toBe(true);
  });

  it('says in the catalog where the component comes from, and hashes what says so', async () => {
    await run({ answers: {} });
    expect(text('catalog-info.yaml')).toBe(
      `${ENTITY.replace(
        '# the shop\n',
        '# the shop\n  annotations:\n    backstage.io/source-template: template:default/python\n',
      )}    backstage.io/template-version: 1.9.0\n`,
    );
    const before = readLock(text(), PATH).files;
    await run({ answers: {} });
    expect(readLock(text(), PATH).files).toEqual(before);
  });

  it('works without a catalog-info.yaml, for what others describe', async () => {
    workspace.setContent({ 'port.txt': '1' });
    await run({ answers: {}, path: 'lock.yaml' });
    expect([...readLock(text('lock.yaml'), '').files.keys()]).toEqual([
      'port.txt',
    ]);
  });

  it.each([
    [
      'no version',
      undefined,
      'template:default/python: expected a semantic version such as 1.10.0 in the annotation backstage.io/template-version, found none',
    ],
    ['a version that cannot be compared', 'latest', 'found "latest"'],
    ['a version with a v', 'v1.0.0', 'found "v1.0.0"'],
  ])('refuses a template with %s', async (_, version, message) => {
    await expect(
      run({ answers: {} }, { info: templateInfo(version) }),
    ).rejects.toThrow(message);
    expect(workspace.content()).toEqual({
      'catalog-info.yaml': ENTITY,
      'port.txt': '1',
    });
  });

  it('refuses secrets by their path, without telling them', async () => {
    const secrets = { USER_TOKEN: 'abcdefgh-ijkl' };
    const failed = run(
      {
        answers: {
          name: 'shop',
          db: { password: 'hunter2' },
          note: 'abcdefgh-ijkl',
        },
      },
      { secrets },
    );
    await expect(failed).rejects.toThrow(
      'found answers.db.password, answers.note',
    );
    await expect(failed).rejects.not.toThrow(/hunter2|abcdefgh/);
  });

  it('does not write over the lock of another template', async () => {
    await run({ answers: {} });
    await expect(
      run({ answers: {} }, { info: templateInfo('1.0.0', 'adopt') }),
    ).rejects.toThrow(`${PATH} is of template:default/python`);
  });

  it('stays within the workspace', async () => {
    await expect(run({ answers: {}, path: '../lock.yaml' })).rejects.toThrow(
      'outside its parent',
    );
  });

  it('names the file it cannot read', async () => {
    workspace.addContent({ 'catalog-info.yaml': 'a: [' });
    await expect(run({ answers: {} })).rejects.toThrow(
      'catalog-info.yaml cannot be read as YAML',
    );
  });
});
