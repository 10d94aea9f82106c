import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import fs from 'fs-extra';
import request from 'supertest';
import { createRouter } from '../router';
import { LocalRepositories, Publication } from './LocalRepositories';

const temporary: string[] = [];
afterAll(() => Promise.all(temporary.map(path => fs.remove(path))));

async function folder(files: Record<string, string> = {}): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'callboard-repositories-'));
  temporary.push(path);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(path, name, '..'), { recursive: true });
    await writeFile(join(path, name), text, {
      mode: name.endsWith('.sh') ? 0o755 : 0o644,
    });
  }
  return path;
}

async function setUp() {
  const root = await folder();
  const repositories = LocalRepositories.create(root);
  const publication = async (
    change: Partial<Publication> & { files?: Record<string, string> } = {},
  ): Promise<Publication> => ({
    name: 'receipts',
    from: await folder(
      change.files ?? {
        'catalog-info.yaml': 'kind: Component\n',
        'bin/rollback.sh': '#!/bin/sh\n',
        '.github/CODEOWNERS': '* @fernway/payments-core\n',
      },
    ),
    title: 'Make receipts',
    branch: 'main',
    author: { name: 'Tobias', email: 'tobias@fernway.example' },
    taskId: 'one',
    ...change,
  });
  return { root, repositories, publication };
}

describe('LocalRepositories', () => {
  it('makes a repository with everything, executable bits included', async () => {
    const { root, repositories, publication } = await setUp();
    const created = jest.fn().mockRejectedValue(new Error('busy'));
    repositories.onCreated(created);
    const { path } = await repositories.create(await publication());
    expect(path).toBe(join(root, 'receipts'));
    expect(await readFile(join(path, '.github/CODEOWNERS'), 'utf8')).toContain(
      'payments-core',
    );
    expect((await stat(join(path, 'bin/rollback.sh'))).mode & 0o111).not.toBe(
      0,
    );
    expect(await repositories.names()).toEqual(['receipts']);
    expect(created).toHaveBeenCalledTimes(1);

    const copy = await folder();
    await repositories.copyTo('receipts', copy);
    expect((await stat(join(copy, 'bin/rollback.sh'))).mode & 0o111).not.toBe(
      0,
    );
    expect(await fs.pathExists(join(copy, '.git'))).toBe(false);
  });

  it('gives the same task what it made before, and nobody else', async () => {
    const { root, repositories, publication } = await setUp();
    const first = await repositories.create(await publication());
    expect(await repositories.create(await publication())).toEqual(first);
    await expect(
      repositories.create(await publication({ taskId: 'two' })),
    ).rejects.toThrow(
      'There is a repository receipts on this machine already; choose another name',
    );
    // A folder that is no repository is somebody's too.
    await mkdir(join(root, 'notes'));
    await expect(
      repositories.create(await publication({ name: 'notes' })),
    ).rejects.toThrow('There is a repository notes');
  });

  it('lets one of two at the same time win, and leaves nothing half made', async () => {
    const { root, repositories, publication } = await setUp();
    const outcomes = await Promise.allSettled([
      repositories.create(await publication({ taskId: 'one' })),
      repositories.create(await publication({ taskId: 'two' })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(await readdir(root)).toEqual(['receipts']);
  });

  it.each(['../outside', 'a b', '', '.git', '$(reboot)', 'ü'])(
    'refuses the name %j',
    async name => {
      const { repositories, publication } = await setUp();
      await expect(
        repositories.create(await publication({ name })),
      ).rejects.toMatchObject({ name: 'InputError' });
      await expect(repositories.find(name)).rejects.toMatchObject({
        name: 'InputError',
      });
    },
  );

  it('commits nothing of an empty workspace', async () => {
    const { root, repositories, publication } = await setUp();
    const lost = await publication({ files: {} });
    await expect(repositories.create(lost)).rejects.toThrow(
      'The workspace is empty: nothing to commit in receipts',
    );
    expect(await readdir(root)).toEqual([]);
    await repositories.create(await publication());
    await expect(
      repositories.propose({ ...lost, branch: 'next' }),
    ).rejects.toThrow('The workspace is empty');
  });

  it('proposes a branch without touching what is checked out', async () => {
    const { repositories, publication } = await setUp();
    const { path } = await repositories.create(await publication());
    const change = {
      branch: 'upgrade/1.1.0',
      files: { 'catalog-info.yaml': 'kind: Component # newer\n' },
      taskId: 'two',
    };
    const proposed = await repositories.propose(await publication(change));
    expect(await repositories.propose(await publication(change))).toEqual(
      proposed,
    );
    expect(await readFile(join(path, 'catalog-info.yaml'), 'utf8')).toBe(
      'kind: Component\n',
    );
    await expect(
      repositories.propose(await publication({ ...change, taskId: 'three' })),
    ).rejects.toThrow('Repository receipts has a branch upgrade/1.1.0 already');
  });

  it('does not propose what is there already, or to nobody', async () => {
    const { repositories, publication } = await setUp();
    await expect(
      repositories.propose(await publication({ branch: 'same' })),
    ).rejects.toThrow('There is no repository receipts on this machine');
    await repositories.create(await publication());
    await expect(
      repositories.propose(await publication({ branch: 'same' })),
    ).rejects.toThrow('Repository receipts has all of it already');
    await expect(
      repositories.propose(await publication({ branch: '../../HEAD' })),
    ).rejects.toThrow('branch: expected words');
  });
});

describe('pages of repositories', () => {
  it('show branches and files as text, and escape what people wrote', async () => {
    const { repositories, publication } = await setUp();
    await repositories.create(
      await publication({ title: '<script>alert(1)</script>' }),
    );
    const app = express().use(createRouter(repositories));
    const page = await request(app).get('/repositories/receipts').expect(200);
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('<script>');
    expect(page.text).toContain('receipts/blob/main/bin/rollback.sh');
    const file = await request(app)
      .get('/repositories/receipts/blob/main/bin/rollback.sh')
      .expect(200);
    expect(file.headers['content-type']).toContain('text/plain');
    expect(file.text).toBe('#!/bin/sh\n');
  });

  it.each([
    '/repositories/gone',
    '/repositories/receipts/blob/main/gone',
    '/repositories/receipts/blob/gone/catalog-info.yaml',
    '/repositories/receipts/blob/main/..%2f..%2fetc%2fpasswd',
  ])('do not find %s', async path => {
    const { repositories, publication } = await setUp();
    await repositories.create(await publication());
    const app = express().use(createRouter(repositories));
    const { status } = await request(app).get(path);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
