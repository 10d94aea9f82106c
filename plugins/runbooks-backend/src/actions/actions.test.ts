import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import { Seed } from '../__testUtils__/seed';
import { addActions } from './addActions';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const OPEN = 'component:default/open';
const SECRET = 'component:default/secret';
const credentials = mockCredentials.user();

const rows: Seed = {
  entities: [
    { ref: OPEN, title: 'Open', tier: '1' },
    { ref: SECRET, title: 'Secret' },
  ],
  contents: [{ digest: 'd1' }],
  pages: [
    {
      id: 'late',
      title: 'Late money',
      kind: 'markdown',
      content_digest: 'd1',
      changed_at: '2026-02-20T10:00:00.000Z',
    },
    { id: 'hidden', kind: 'markdown', content_digest: 'd1' },
  ],
  uses: [
    { page_id: 'late', entity_ref: OPEN },
    { page_id: 'hidden', entity_ref: SECRET },
  ],
  alerts: [
    { entity_ref: OPEN, name: 'Late' },
    { entity_ref: OPEN, name: 'Down' },
    { entity_ref: SECRET, name: 'Caught' },
  ],
  answers: [
    {
      entity_ref: OPEN,
      alert_name: 'Late',
      page_id: 'late',
      via: 'heading',
      anchor: 'late',
    },
  ],
  firing: [{ name: 'Late', entityRefs: [OPEN], summary: 'Money is late' }],
  reviews: [{ page_id: 'late', entity_ref: OPEN, content_digest: 'd1' }],
};

describe.each(databases.eachSupportedId())('actions on %p', id => {
  const start = async () => {
    const actionsRegistry = actionsRegistryServiceMock();
    const app = await createTestApp({
      knex: await databases.init(id),
      catalog: catalogWithSecrets([
        componentEntity('open'),
        componentEntity('secret'),
      ]),
      permissions: policy(allow, conditional),
      rows,
    });
    addActions({ ...app, actionsRegistry });
    return actionsRegistry;
  };

  it('only read, and say so', async () => {
    const { actions } = await (await start()).list();
    expect(actions.map(({ name }) => name)).toEqual([
      'get-runbooks',
      'get-runbook-content',
      'list-runbook-coverage',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('tell runbooks with what fires, of what the caller may see', async () => {
    const registry = await start();
    const { output } = await registry.invoke({
      id: 'test:get-runbooks',
      input: { entityRefs: [OPEN, SECRET] },
      credentials,
    });
    expect(output).toEqual({
      runbooks: [
        {
          id: 'late',
          entityRef: OPEN,
          title: 'Late money',
          url: 'https://wiki.example.net/late',
          state: 'good',
          reason: expect.any(String),
          readable: true,
          alerts: [
            { name: 'Late', firing: true, paging: true, anchor: 'late' },
          ],
          reviewedAt: '2026-02-15T12:00:00.000Z',
          asOf: '2026-03-01T09:00:00.000Z',
          stale: false,
        },
      ],
      firing: [
        {
          name: 'Late',
          entityRef: OPEN,
          severity: 'page',
          paging: true,
          status: 'firing',
          since: '2026-03-01T11:30:00.000Z',
          summary: 'Money is late',
          stale: expect.any(Boolean),
          runbooks: [
            {
              id: 'late',
              title: 'Late money',
              url: 'https://wiki.example.net/late',
              anchor: 'late',
              state: 'good',
            },
          ],
        },
      ],
      alertSources: [],
    });
  });

  it('tell what a page says, to those who may see it', async () => {
    const registry = await start();
    const { output } = await registry.invoke({
      id: 'test:get-runbook-content',
      input: { id: 'late' },
      credentials,
    });
    expect(output).toMatchObject({
      title: 'Late money',
      markdown: '# Meaning\n\nMoney is late.\n',
      stale: false,
    });
    await expect(
      registry.invoke({
        id: 'test:get-runbook-content',
        input: { id: 'hidden' },
        credentials,
      }),
    ).rejects.toThrow('There is no runbook hidden');
  });

  it('tell which alerts lead nowhere', async () => {
    const registry = await start();
    const { output } = await registry.invoke({
      id: 'test:list-runbook-coverage',
      input: { states: ['missing'] },
      credentials,
    });
    expect(output).toMatchObject({
      services: [
        {
          entityRef: OPEN,
          tier: '1',
          state: 'missing',
          uncovered: [{ name: 'Down', severity: 'page', state: 'missing' }],
        },
      ],
      totalItems: 1,
      alertCounts: { missing: 1, covered: 1 },
    });
  });

  it('refuse what they cannot read', async () => {
    const registry = await start();
    for (const [action, input, message] of [
      ['get-runbooks', { entityRefs: ['nonsense'] }, 'entityRefs[0]'],
      ['get-runbooks', { entityRefs: [] }, 'entityRefs'],
      ['list-runbook-coverage', { cursor: 'x' }, 'cursor'],
      ['list-runbook-coverage', { states: ['fine'] }, 'states'],
    ] as const) {
      const attempt = registry.invoke({
        id: `test:${action}`,
        input: JSON.parse(JSON.stringify(input)),
        credentials,
      });
      await expect(attempt).rejects.toThrow(message);
    }
  });
});
