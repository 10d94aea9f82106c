import { mockCredentials } from '@backstage/backend-test-utils';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from '../__testUtils__/permissions';
import { CHECKOUT, LEDGER, rows, SECRET } from './__testUtils__/rows';

const databases = createTestDatabases();
const ALL = ['runbooks.checklist'];

describe('who sees and writes checklists', () => {
  async function setUp(
    options: {
      read?: PolicyDecision;
      entity?: PolicyDecision;
      allowed?: string[];
      service?: boolean;
    } = {},
  ) {
    const { read = allow, entity = allow, allowed = ALL, service } = options;
    const begun = { page_id: 'late', content_digest: 'digest-late' };
    const { app, auditor, announced } = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      rows: {
        ...rows,
        checklists: [
          { ...begun, id: 'open', entity_ref: CHECKOUT },
          { ...begun, id: 'secret', entity_ref: SECRET },
        ],
      },
      permissions: policy(read, entity, allowed),
      catalog: catalogWithSecrets(
        ['checkout', 'ledger', 'secret'].map(name => componentEntity(name)),
      ),
      ...(service && { credentials: mockCredentials.service() }),
    });
    const writes = (list: string) => [
      request(app)
        .post('/checklists')
        .send({
          runbookId: 'late',
          entityRef: list === 'secret' ? SECRET : LEDGER,
        }),
      request(app).put(`/checklists/${list}/items/i1`).send({ done: true }),
      request(app).post(`/checklists/${list}/notes`).send({ text: 'x' }),
      request(app).post(`/checklists/${list}/end`).send({}),
    ];
    const statuses = async (calls: request.Test[]) => {
      const answers = [];
      for (const call of calls) {
        answers.push((await call).status);
      }
      return answers;
    };
    const list = async () =>
      (await request(app).get('/checklists')).body.items?.map(
        (item: { id: string }) => item.id,
      );
    return { app, auditor, announced, writes, statuses, list };
  }

  it('lets people write who may', async () => {
    const { statuses, writes, list } = await setUp();
    expect(await statuses(writes('open'))).toEqual([201, 200, 200, 200]);
    expect(await list()).toHaveLength(3);
  });

  it('lets others only look on, and leaves a trace of what they tried', async () => {
    const { app, statuses, writes, list, auditor } = await setUp({
      allowed: [],
    });
    expect(await statuses(writes('open'))).toEqual([403, 403, 403, 403]);
    expect(auditor.createEvent).toHaveBeenCalledTimes(4);
    expect(await list()).toEqual(['secret', 'open']);
    await request(app).put('/checklists/open/presence').expect(204);
  });

  it('takes no service for a person', async () => {
    const { app, statuses, writes, list, announced } = await setUp({
      service: true,
    });
    expect(await statuses(writes('open'))).toEqual([403, 403, 403, 403]);
    const { body } = await request(app).put('/checklists/open/presence');
    expect(body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('worked through by people'),
    });
    expect(await list()).toEqual(['secret', 'open']);
    expect(announced).toEqual([]);
  });

  it('hides those of entities that somebody does not see', async () => {
    const { app, statuses, writes, list } = await setUp({
      entity: conditional,
    });
    expect(await list()).toEqual(['open']);
    expect(await statuses(writes('secret'))).toEqual([400, 404, 404, 404]);
    await request(app).get('/checklists/secret').expect(404);
    await request(app).put('/checklists/secret/presence').expect(404);
    const asked = await request(app).get(`/checklists?entityRef=${SECRET}`);
    expect(asked.body.items).toEqual([]);
    const hidden = await request(app)
      .post('/checklists')
      .send({ runbookId: 'hidden', entityRef: SECRET });
    expect(hidden.status).toBe(404);
    expect(await statuses(writes('open'))).toEqual([201, 200, 200, 200]);
  });

  it('shows nothing to who may read no runbooks', async () => {
    const { app, statuses, writes } = await setUp({ read: deny });
    await request(app).get('/checklists').expect(403);
    await request(app).get('/checklists/open').expect(403);
    expect(await statuses(writes('open'))).toEqual([403, 403, 403, 403]);
  });
});
