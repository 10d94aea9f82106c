import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import request from 'supertest';
import {
  RunbooksStandIn,
  runbooksPlugin,
  searchDocument,
} from './__testUtils__/runbooksPlugin';
import searchModuleCallboard from '.';

const SECRET = 'component:default/secret';

/** As a policy of the catalog does: who may see an entity is decided for each. Nobody but services may see the secret one. */
const permissions = mockServices.permissions.mock({
  authorizeConditional: async requests =>
    requests.map(() => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
    })),
  authorize: async requests =>
    requests.map(query => ({
      result:
        'resourceRef' in query && query.resourceRef !== SECRET
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
});

async function start(standIn: RunbooksStandIn) {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async task => {
        tasks.push(task);
      },
    }),
  });
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleCallboard,
      runbooksPlugin(standIn),
      scheduler.factory,
      permissions.factory,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
    ],
  });
  return {
    /** As the scheduler does when it is time. */
    index: async () => {
      const [task] = tasks;
      await task?.fn(new AbortController().signal);
    },
    /** Titles of what a user finds. */
    find: async (term: string): Promise<string[]> => {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term, types: ['runbooks'] })
        .set('Authorization', mockCredentials.user.header())
        .expect(200);
      return body.results.map(
        ({ document }: { document: { title: string } }) => document.title,
      );
    },
  };
}

const checkout = searchDocument({});
const latency = searchDocument({
  id: 'def',
  title: 'Slow answers',
  text: 'Look at the database.',
  alerts: ['CheckoutLatency'],
});
const secret = searchDocument({
  id: 'ghi',
  entityRef: SECRET,
  entityTitle: 'Secret',
  title: 'Nobody shall see',
  text: 'Roll back the last deploy of the secret thing.',
  alerts: ['SecretErrors'],
});

describe('searchModuleCallboard', () => {
  it('finds runbooks on all pages by content, title, alert and entity', async () => {
    const standIn: RunbooksStandIn = {
      pages: [{ items: [checkout], nextCursor: '1' }, { items: [latency] }],
      asked: [],
    };
    const { index, find } = await start(standIn);
    await index();
    expect(standIn.asked).toEqual([
      'plugin:search /documents 0',
      'plugin:search /documents 1',
    ]);
    expect(await find('database')).toEqual(['Slow answers']);
    expect(await find('error rate')).toContain('High error rate');
    expect(await find('CheckoutLatency')).toEqual(['Slow answers']);
    expect((await find('checkout')).sort()).toEqual([
      'High error rate',
      'Slow answers',
    ]);
  });

  it('finds nothing of an entity that the user may not see', async () => {
    const { index, find } = await start({
      pages: [{ items: [secret, checkout] }],
      asked: [],
    });
    await index();
    expect(await find('deploy')).toEqual(['High error rate']);
    expect(await find('SecretErrors')).toEqual([]);
    expect(await find('nobody')).toEqual([]);
  });

  it('tells one page of two entities apart', async () => {
    const { index, find } = await start({
      pages: [{ items: [checkout, { ...checkout, entityRef: SECRET }] }],
      asked: [],
    });
    await index();
    expect(await find('deploy')).toEqual(['High error rate']);
  });

  it('keeps the index when the runbooks plugin fails on the way', async () => {
    const standIn: RunbooksStandIn = {
      pages: [{ items: [checkout] }],
      asked: [],
    };
    const { index, find } = await start(standIn);
    await index();
    standIn.pages = [{ items: [latency], nextCursor: '1' }];
    standIn.failsAt = 1;
    await expect(index()).rejects.toThrow('500');
    expect(await find('deploy')).toEqual(['High error rate']);
    expect(await find('database')).toEqual([]);

    standIn.failsAt = undefined;
    standIn.pages = [{ items: [latency] }];
    await index();
    expect(await find('deploy')).toEqual([]);
    expect(await find('database')).toEqual(['Slow answers']);
  });

  it('does not go round in a circle', async () => {
    const { index } = await start({
      pages: [{ items: [checkout], nextCursor: '0' }],
      asked: [],
    });
    await expect(index()).rejects.toThrow('the same page twice');
  });
});
