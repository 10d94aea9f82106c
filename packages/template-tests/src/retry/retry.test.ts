import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { LocalRepositories } from '@callboard/demo';
import globby from 'globby';
import request from 'supertest';
import { PLAIN_ANSWERS } from '../answers';
import { readTemplateFolder } from '../harness/templateFolder';
import { PagerDutyServer } from './PagerDutyServer';
import { startPortal, stepsOf } from './startPortal';

const TEMPLATE = 'fastapi-service';
const LOCK = '.callboard/scaffold.lock.yaml';

jest.setTimeout(120_000);

type Portal = Awaited<ReturnType<typeof startPortal>>;

/** What a template made: hash by path. The lock file tells the hour; Git's folder is not the template's. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const paths = await globby('**', {
    cwd: folder,
    dot: true,
    ignore: ['.git/**', LOCK],
  });
  return Object.fromEntries(
    await Promise.all(
      paths.sort().map(async path => {
        const content = await readFile(join(folder, path));
        return [path, createHash('sha256').update(content).digest('hex')];
      }),
    ),
  );
}

const answers = (name: string): JsonObject => ({
  ...readTemplateFolder(TEMPLATE).defaults,
  ...PLAIN_ANSWERS,
  name,
  pager: 'pagerduty',
  pagerService: true,
  repository: {
    kind: 'local',
    host: 'local',
    owner: '',
    name,
    repoUrl: `local?repo=${name}`,
    url: `http://git.example/${name}`,
  },
});

async function ended({ server }: Portal, id: string): Promise<string> {
  for (;;) {
    const { body } = await request(server).get(
      `/api/scaffolder/v2/tasks/${id}`,
    );
    if (['completed', 'failed', 'cancelled'].includes(body.status)) {
      return body.status;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}

async function logOf({ server }: Portal, id: string): Promise<string> {
  const { body } = await request(server).get(
    `/api/scaffolder/v2/tasks/${id}/events`,
  );
  return body
    .map((event: { body: { message: string } }) => event.body.message)
    .join('\n');
}

async function start(portal: Portal, template: string, name: string) {
  const { body, status } = await request(portal.server)
    .post('/api/scaffolder/v2/tasks')
    .send({
      templateRef: `template:default/${template}`,
      values: answers(name),
    });
  expect({ status, body }).toEqual({ status: 201, body: { id: body.id } });
  return { id: body.id as string, status: await ended(portal, body.id) };
}

async function retry(portal: Portal, id: string): Promise<string> {
  await request(portal.server)
    .post(`/api/scaffolder/v2/tasks/${id}/retry`)
    .send({})
    .expect(201);
  return ended(portal, id);
}

describe('a run that fails once', () => {
  let root: string;
  let repositories: LocalRepositories;
  let pagerDuty: PagerDutyServer;
  let portal: Portal;

  async function setUp(keepsWorkspaces: boolean) {
    root = await mkdtemp(join(tmpdir(), 'callboard-retry-'));
    repositories = LocalRepositories.create(root);
    pagerDuty = await PagerDutyServer.start();
    portal = await startPortal({
      template: TEMPLATE,
      repositories,
      pagerDutyUrl: pagerDuty.url,
      keepsWorkspaces,
    });
  }

  async function tearDown() {
    await portal.stop();
    await pagerDuty.stop();
    await rm(root, { recursive: true, force: true });
  }

  describe('where workspaces are kept', () => {
    beforeAll(() => setUp(true));
    afterAll(tearDown);

    /** The one repository and the one service of a name, equal to what a run without failures makes. */
    async function expectMadeOnce(name: string) {
      const made = await filesOf(join(root, name));
      expect(Object.keys(made).length).toBeGreaterThan(20);
      expect(pagerDuty.services.filter(one => one === name)).toEqual([name]);
    }

    it.each(stepsOf(TEMPLATE))('after %s makes everything once', async step => {
      const name = `after-${step}`;
      const { id, status } = await start(portal, `${TEMPLATE}-${step}`, name);
      expect(status).toBe('failed');
      expect({
        status: await retry(portal, id),
        log: await logOf(portal, id),
      }).toEqual({ status: 'completed', log: expect.anything() });
      await expectMadeOnce(name);
    });

    it('within the call that makes the service finds what it made', async () => {
      pagerDuty.loseNextAnswer();
      const { id, status } = await start(portal, TEMPLATE, 'lost-answer');
      const afterwards = status === 'failed' ? await retry(portal, id) : status;
      expect(afterwards).toBe('completed');
      await expectMadeOnce('lost-answer');
    });

    it('within publishing finds what it made', async () => {
      const create = repositories.create.bind(repositories);
      jest
        .spyOn(repositories, 'create')
        .mockImplementationOnce(async wanted => {
          await create(wanted);
          throw new Error('The connection was reset');
        });
      const { id, status } = await start(portal, TEMPLATE, 'reset');
      expect(status).toBe('failed');
      expect(await retry(portal, id)).toBe('completed');
      await expectMadeOnce('reset');
    });

    it('leaves nothing behind where the name is taken, and makes nothing of it again', async () => {
      const before = pagerDuty.services.length;
      const { status } = await start(portal, TEMPLATE, 'reset');
      expect(status).toBe('failed');
      expect(pagerDuty.services.length).toBe(before);
      expect(await repositories.names()).toHaveLength(
        stepsOf(TEMPLATE).length + 2,
      );
    });
  });

  describe('where workspaces are lost', () => {
    beforeAll(() => setUp(false));
    afterAll(tearDown);

    it.each(['skeleton', 'lock', 'check'])(
      'after %s publishes nothing half made',
      async step => {
        const name = `lost-${step}`;
        const { id } = await start(portal, `${TEMPLATE}-${step}`, name);
        expect(await retry(portal, id)).toBe('failed');
        expect(await logOf(portal, id)).toMatch(/workspace/i);
        expect(await repositories.names()).not.toContain(name);
      },
    );
  });
});
