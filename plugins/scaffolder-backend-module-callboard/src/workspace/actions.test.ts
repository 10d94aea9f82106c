import { createMockDirectory } from '@backstage/backend-test-utils';
import { actionContext } from '../__testUtils__/actionContext';
import { createWorkspaceAssertAction, createWorkspaceMergeAction } from '.';

const workspace = createMockDirectory();

function prepare<T extends object>(input: T, isDryRun: boolean) {
  return actionContext({
    input: { ...input },
    workspacePath: workspace.path,
    isDryRun,
  });
}

type AssertInput = {
  files?: string[];
  absent?: string[];
  residue?: boolean;
  exclude?: string[];
};

async function check(input: AssertInput = {}, isDryRun = false) {
  const { context, outputs } = prepare(input, isDryRun);
  const error = await createWorkspaceAssertAction()
    .handler({ ...context, input })
    .then(
      () => undefined,
      (thrown: Error) => thrown,
    );
  return { outputs, error, problems: error?.message.split('\n').slice(1) };
}

describe.each([false, true])('workspace:assert (dry run: %p)', isDryRun => {
  it('lets pass what is as expected', async () => {
    workspace.setContent({
      'catalog-info.yaml': 'kind: Component\n',
      '.github/workflows/ci.yaml': 'run: ${{ github.sha }}\n',
      slos: { 'a.yaml': 'a: 1\n' },
      '.callboard/scaffold.lock.yaml': 'owner: ""\nx: ${{ values.x }}\n',
      'logo.png': Buffer.from([0x89, 0, 0x7b, 0x25]),
    });
    const { outputs, error } = await check(
      {
        files: ['catalog-info.yaml', './slos/*.yaml', '.github/**'],
        absent: ['**/*.njk'],
      },
      isDryRun,
    );
    expect(error).toBeUndefined();
    expect(outputs).toEqual({ files: 5 });
  });

  it('tells everything at once, by file and line', async () => {
    workspace.setContent({
      'a.yaml': 'x: 1\nimage: \n',
      'b.sh': 'echo ${{ values.name }}\n',
      'c.njk': '',
      '${{ values.name }}.txt': '',
      chart: { 'x.tpl': '{% if values.x %}' },
    });
    const { error, problems } = await check(
      {
        files: ['a.yaml', 'slos/*.yaml'],
        absent: ['**/*.njk'],
        exclude: ['chart/**'],
      },
      isDryRun,
    );
    expect(error?.name).toBe('InputError');
    expect(problems).toEqual([
      '- slos/*.yaml: expected a file of this name, found none',
      '- c.njk: expected no such file, found it',
      '- ${{ values.name }}.txt: its name was not rendered',
      '- a.yaml:2: image has no value',
      '- b.sh:1: ${{ values.name }} was not rendered',
    ]);
    expect((await check({ residue: false }, isDryRun)).error).toBeUndefined();
  });
});

describe('workspace:assert', () => {
  it('knows the workspace that was lost between two attempts', async () => {
    workspace.clear();
    const { error } = await check();
    expect(error?.message).toContain('the workspace is empty');
    expect(error?.message).toContain('start the template anew');
  });

  it.each([['../x'], ['/etc/*'], ['!a'], [''], ['a/../../b']])(
    'refuses the glob %j',
    async glob => {
      workspace.setContent({ a: '' });
      for (const name of ['files', 'absent', 'exclude']) {
        const { error } = await check({ [name]: [glob] });
        expect(error?.message).toContain(`${name}[0]: expected a glob`);
      }
    },
  );

  it('tells no more than a reader can take', async () => {
    workspace.setContent({ a: '${{ }}\n'.repeat(250) });
    const { problems } = await check();
    expect(problems).toHaveLength(101);
    expect(problems?.at(-1)).toBe('- and 150 more');
  });
});

describe.each([false, true])('workspace:merge (dry run: %p)', isDryRun => {
  async function merge(input: {
    existing: string;
    alternatives?: Record<string, string[]>;
  }) {
    const { context, outputs } = prepare(input, isDryRun);
    await createWorkspaceMergeAction().handler({ ...context, input });
    return outputs;
  }

  it('leaves what the repository does not have', async () => {
    workspace.setContent({
      'README.md': 'made',
      docs: { 'index.md': 'made', 'new.md': 'made' },
      CODEOWNERS: 'made',
      '.existing': {
        'readme.md': 'theirs',
        '.github': { CODEOWNERS: 'theirs' },
        docs: { 'index.md': 'theirs' },
        src: { 'a.ts': 'theirs' },
      },
    });
    const outputs = await merge({
      existing: '.existing',
      alternatives: { CODEOWNERS: ['.github/CODEOWNERS'] },
    });
    expect(workspace.content()).toEqual({ docs: { 'new.md': 'made' } });
    expect(outputs).toEqual({
      written: ['docs/new.md'],
      kept: ['CODEOWNERS', 'README.md', 'docs/index.md'],
      summary: expect.stringContaining('.github/CODEOWNERS'),
    });
  });

  it('counts links as what the repository has', async () => {
    workspace.setContent({
      a: 'made',
      'docs/x': 'made',
      '.existing': {
        a: ctx => ctx.symlink('/etc/passwd'),
        docs: ctx => ctx.symlink('elsewhere'),
      },
    });
    const { written, kept } = await merge({ existing: '.existing' });
    expect([written, kept]).toEqual([[], ['a', 'docs/x']]);
  });

  it.each(['.existing', 'empty', '.', './'])(
    'does not take everything for new where there is no repository: %s',
    async existing => {
      workspace.setContent({ 'a.md': 'made', empty: {} });
      await expect(merge({ existing })).rejects.toThrow(
        'expected the files of a repository',
      );
      expect(workspace.content()).toMatchObject({ 'a.md': 'made' });
    },
  );

  it('does not leave the workspace', async () => {
    workspace.setContent({ a: 'made' });
    await expect(merge({ existing: '..' })).rejects.toThrow();
  });
});
