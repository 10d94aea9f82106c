import {
  mkdir,
  mkdtemp,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { pageIdOf } from '../pages';
import { createTestReader, entityFrom } from './__testUtils__/createTestReader';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const X = 'component:default/x';

describe.each(databases.eachSupportedId())('local files on %p', id => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(await realpath(tmpdir()), 'callboard-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const start = async (
    runbooks: string,
    localFolders = [join(root, 'handbook')],
  ) =>
    createTestReader({
      knex: await databases.init(id),
      entities: [
        entityFrom('x', `file:${join(root, 'catalog/x.yaml')}`, runbooks),
      ],
      localFolders,
    });
  type App = Awaited<ReturnType<typeof start>>;
  const places = async ({ knex }: App) =>
    (await knex('runbooks_uses').select('place').orderBy('place')).map(
      ({ place }) => place,
    );

  it('are read from the folders that are given, and shown in the portal', async () => {
    await write('handbook/x/slow.md', '# Slow\n');
    await write('handbook/x/deep/down.md', '# Down\n');
    await write('handbook/x/notes.txt', 'no');
    await write('handbook/x/.hidden/h.md', '# no\n');
    const app = await start('../handbook/x/**/*.md');
    await app.run();
    expect(await places(app)).toEqual([
      'handbook/x/deep/down.md',
      'handbook/x/slow.md',
    ]);
    const pageId = pageIdOf('file:handbook/x/slow.md');
    const url = `/catalog/default/component/x/runbooks?runbook=${pageId}`;
    expect(await app.page(url)).toMatchObject({
      id: pageId,
      title: 'Slow',
      liveness: 'live',
      host: '',
      changed_source: 'repository',
    });
    const everything = JSON.stringify([
      await app.knex('runbooks_pages'),
      await app.knex('runbooks_uses'),
      await app.source(),
    ]);
    expect(everything).not.toContain(root);
  });

  it('are read again only when they changed, and gone when they are', async () => {
    await write('handbook/slow.md', '# Slow\n');
    const app = await start('../handbook/slow.md');
    await app.run();
    const url = `/catalog/default/component/x/runbooks?runbook=${pageIdOf(
      'file:handbook/slow.md',
    )}`;
    const { content_read_at: first } = await app.page(url);
    await app.run();
    expect((await app.page(url)).content_read_at).toBe(first);
    await write('handbook/slow.md', '# Slower\n');
    await app.run();
    expect(await app.page(url)).toMatchObject({ title: 'Slower' });
    await rm(join(root, 'handbook/slow.md'));
    await app.run();
    expect(await app.page(url)).toMatchObject({
      liveness: 'dead',
      liveness_code: 'not-found',
    });
  });

  it.each([
    ['../secrets/*.md'],
    ['../secrets/s.md'],
    ['../handbook/../secrets/s.md'],
    ['../*/s.md'],
    ['/etc/*.md'],
    ['../handbook/link.md'],
    ['../handbook/folder/s.md'],
    ['../handbook/folder/*.md'],
  ])('are not read from elsewhere: %s', async pattern => {
    await write('secrets/s.md', '# Secret\n');
    await write('handbook/ok.md', '# Fine\n');
    await symlink(join(root, 'secrets/s.md'), join(root, 'handbook/link.md'));
    await symlink(join(root, 'secrets'), join(root, 'handbook/folder'));
    const app = await start(`${pattern}, ../handbook/ok.md`);
    await app.run();
    expect(await places(app)).toEqual(['handbook/ok.md']);
    expect((await app.source())?.warnings).toEqual([
      `${X}: ${pattern} leads out of the folders of callboard.runbooks.localFolders`,
    ]);
  });

  it('are none through links within a folder that lead out of it, or to other files', async () => {
    await write('secrets/s.md', '# Secret\n');
    await write('handbook/ok.md', '# Fine\n');
    await write('handbook/.env', 'KEY=1\n');
    await symlink(join(root, 'secrets/s.md'), join(root, 'handbook/a.md'));
    await symlink(join(root, 'handbook/.env'), join(root, 'handbook/b.md'));
    await symlink(join(root, 'handbook/ok.md'), join(root, 'handbook/c.md'));
    const app = await start('../handbook/*.md');
    await app.run();
    expect(await places(app)).toEqual(['handbook/ok.md']);
    expect(JSON.stringify(await app.knex('runbooks_contents'))).not.toMatch(
      /Secret|KEY/,
    );
  });

  it('take nothing from others where links lead in a circle', async () => {
    await write('handbook/ok.md', '# Fine\n');
    await symlink(join(root, 'handbook/b'), join(root, 'handbook/a'));
    await symlink(join(root, 'handbook/a'), join(root, 'handbook/b'));
    const app = await start('../handbook/ok.md');
    await app.run([
      entityFrom(
        'x',
        `file:${join(root, 'catalog/x.yaml')}`,
        '../handbook/a/x.md',
      ),
      entityFrom(
        'y',
        `file:${join(root, 'catalog/y.yaml')}`,
        '../handbook/ok.md',
      ),
    ]);
    expect(await places(app)).toEqual(['handbook/ok.md']);
    expect((await app.source())?.warnings).toEqual([
      expect.stringMatching(/^component:default\/x: .* could not be followed$/),
    ]);
  });

  it('are none where no folder is given', async () => {
    await write('catalog/ok.md', '# Fine\n');
    const app = await start('ok.md', []);
    await app.run();
    expect(await places(app)).toEqual([]);
    expect((await app.source())?.warnings).toEqual([
      expect.stringContaining('callboard.runbooks.localFolders'),
    ]);
  });

  it('of two folders of one name are told apart', async () => {
    await write('a/docs/x.md', '# A\n');
    await write('b/docs/x.md', '# B\n');
    const app = await start('../a/docs/x.md, ../b/docs/x.md', [
      join(root, 'a/docs'),
      join(root, 'b/docs'),
    ]);
    await app.run();
    expect(await places(app)).toEqual(['docs-2/x.md', 'docs/x.md']);
  });
});
