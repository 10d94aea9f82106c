import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlink } from 'fs-extra';
import { createPathFilter } from './createPathFilter';
import { FileVersion, isSameFile } from './FileVersion';
import { listFiles, readFiles, removeFile, writeFile } from './workspaceFiles';

const version = (text: string, executable = false): FileVersion => ({
  content: Buffer.from(text),
  executable,
});

describe('files of a workspace', () => {
  const workspace = createMockDirectory();
  const elsewhere = createMockDirectory();
  const { path } = workspace;

  beforeEach(() => {
    workspace.setContent({
      'a.txt': 'a',
      '.hidden': { 'b.txt': 'b' },
      '.git': { HEAD: 'x' },
      sub: { '.git': { HEAD: 'x' }, 'c.txt': 'c' },
    });
    elsewhere.setContent({ 'secret.txt': 'secret' });
  });

  it('are listed without git and symbolic links', async () => {
    await symlink(elsewhere.path, workspace.resolve('linked'));
    await symlink('a.txt', workspace.resolve('link.txt'));
    expect(await listFiles(path)).toEqual([
      '.hidden/b.txt',
      'a.txt',
      'sub/c.txt',
    ]);
    expect([
      ...(await readFiles(path, ['link.txt', 'gone', 'sub'])).keys(),
    ]).toEqual([]);
  });

  it('are written and read with their mode', async () => {
    await writeFile(path, 'new/run.sh', version('x', true));
    await writeFile(path, 'a.txt', version('y'));
    const files = await readFiles(path, ['new/run.sh', 'a.txt']);
    expect(files.get('new/run.sh')).toEqual(version('x', true));
    expect(files.get('a.txt')).toEqual(version('y'));
    await writeFile(path, 'new/run.sh', version('x'));
    const [again] = (await readFiles(path, ['new/run.sh'])).values();
    expect(again?.executable).toBe(false);
  });

  it('take empty folders with them', async () => {
    await writeFile(path, 'x/y/z.txt', version('z'));
    await writeFile(path, 'x/other.txt', version('o'));
    await removeFile(path, 'x/y/z.txt');
    expect(workspace.content()).toMatchObject({ x: { 'other.txt': 'o' } });
    expect(workspace.content()).not.toHaveProperty('x.y');
    await removeFile(path, 'a.txt');
    expect(await listFiles(path)).not.toContain('a.txt');
  });

  it.each(['../out.txt', '/etc/out.txt', 'linked/out.txt'])(
    'are not written to %s',
    async file => {
      await symlink(elsewhere.path, workspace.resolve('linked'));
      await expect(writeFile(path, file, version('x'))).rejects.toThrow(
        'outside its parent',
      );
      await expect(removeFile(path, file)).rejects.toThrow(
        'outside its parent',
      );
      expect(elsewhere.content()).toEqual({ 'secret.txt': 'secret' });
    },
  );
});

describe('createPathFilter', () => {
  const isTaken = createPathFilter(['docs/**', '*.lock', 'pages/[id].tsx']);

  it.each([
    ['docs/.hidden/a.md', true],
    ['sub/docs/a.md', false],
    ['yarn.lock', true],
    ['sub/yarn.lock', false],
    ['pages/[id].tsx', true],
    ['pages/i.tsx', true],
    ['pages/x.tsx', false],
  ])('%s: %p', (path, expected) => {
    expect(isTaken(path)).toBe(expected);
  });
});

describe('isSameFile', () => {
  it.each([
    [version('a'), version('a'), true],
    [version('a'), version('b'), false],
    [version('a'), version('a', true), false],
  ])('compares content and mode', (one, other, expected) => {
    expect(isSameFile(one, other)).toBe(expected);
  });
});
