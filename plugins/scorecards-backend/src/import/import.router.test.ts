import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  encodeCause,
  encodeSince,
  ImportedResult,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import request from 'supertest';
import { createTestApp, TestApp } from '../__testUtils__/createTestApp';
import { allow, policy } from '../__testUtils__/permissions';
import {
  entityRow,
  JANUARY,
  NOON,
  resultRow,
  scorecardRow,
  versionRow,
} from '../__testUtils__/rows';

const databases = createTestDatabases();
jest.setTimeout(120_000);

const CHECKOUT = 'component:default/checkout';
const READY = 'scorecard:default/ready';
const check = (id: string, level: string) => ({
  id,
  title: `Check ${id}`,
  level,
  weight: 1,
  expression: 'catalog.hasOwner',
});
const ready: Scorecard = {
  ref: READY,
  title: 'Ready',
  owner: 'group:default/platform',
  levels: ['bronze', 'silver'],
  checks: [check('owner', 'bronze'), check('docs', 'silver')],
};
const seconds = Date.parse(JANUARY) / 1000;
const rows = {
  entities: [entityRow({ id: 1, ref: CHECKOUT })],
  scorecards: [scorecardRow({ id: 1, ref: READY })],
  versions: [
    versionRow({ id: 1, scorecard_id: 1, document: JSON.stringify(ready) }),
  ],
  results: [
    resultRow({
      entity_id: 1,
      scorecard_id: 1,
      version_id: 1,
      standing: 2,
      codes: 'pp',
      causes: encodeCause('first').repeat(2),
      since: encodeSince([seconds, seconds]),
    }),
  ],
};
const past = (
  from: string,
  statuses: ImportedResult['statuses'],
  more: Partial<ImportedResult> = {},
): ImportedResult => ({
  entityRef: CHECKOUT,
  scorecard: 'ready',
  from,
  statuses,
  ...more,
});
const NOVEMBER = '2025-11-01T00:00:00.000Z';
const DECEMBER = '2025-12-01T00:00:00.000Z';
const history = [
  past(DECEMBER, { owner: 'pass', docs: 'fail' }),
  past(NOVEMBER, { owner: 'fail', docs: 'fail' }),
];

const send = ({ app }: TestApp, items: unknown[]) =>
  request(app).post('/history').send({ source: 'other tool', items });

describe.each(databases.eachSupportedId())('POST /history, %s', id => {
  const start = async (options = {}) =>
    createTestApp({ knex: await databases.init(id), rows, ...options });

  it('makes the past one that can be read like any other', async () => {
    const test = await start();
    const { body } = await send(test, history);
    expect(body).toEqual({
      imported: 2,
      unchanged: 0,
      rejected: 0,
      errors: [],
    });
    const at = async (day: string) => {
      const { body: page } = await request(test.app)
        .get('/results')
        .query({ entityRef: CHECKOUT, detail: 'checks', at: day });
      const [item] = page.items;
      return [item?.standing, item?.codes, item?.checks?.[0]?.since];
    };
    expect(await at('2025-11-15T00:00:00Z')).toEqual(['none', 'ff', NOVEMBER]);
    expect(await at('2025-12-15T00:00:00Z')).toEqual([
      'bronze',
      'pf',
      DECEMBER,
    ]);
    expect(await at(NOON)).toEqual(['silver', 'pp', JANUARY]);
    expect(test.announced).toContainEqual([CHECKOUT]);
  });

  it('keeps what does not change from one span to the next as one', async () => {
    const test = await start();
    await send(test, history);
    const { body } = await request(test.app).get('/history').query({
      entityRef: CHECKOUT,
      scorecard: READY,
      from: '2025-10-01T00:00:00Z',
      to: NOON,
    });
    const docs = body.checks.find((one: { id: string }) => one.id === 'docs');
    expect(docs.spans).toMatchObject([
      { status: 'pass', from: JANUARY, to: null },
      { status: 'fail', from: NOVEMBER, to: JANUARY },
    ]);
    expect(
      body.levels.map(({ standing }: { standing: string }) => standing),
    ).toEqual(['silver', 'bronze', 'none']);
  });

  it('changes nothing when it is sent again, and never what was evaluated here', async () => {
    const test = await start();
    await send(test, history);
    const { body: again } = await send(test, history);
    expect(again).toMatchObject({ imported: 0, unchanged: 2, rejected: 0 });
    const { body: late } = await send(test, [
      past('2026-02-01T00:00:00Z', { owner: 'fail' }, { to: NOON }),
    ]);
    expect(late).toMatchObject({
      imported: 0,
      rejected: 1,
      errors: [{ index: 0, path: 'from', code: 'overlap' }],
    });
  });

  it.each<[string, object, string, string]>([
    [
      'no entity',
      { entityRef: 'component:default/gone' },
      'entityRef',
      'unknown-entity',
    ],
    ['no scorecard', { scorecard: 'gone' }, 'scorecard', 'unknown-scorecard'],
    ['no instant', { from: 'monday' }, 'from', 'invalid-instant'],
    ['the wrong order', { to: '2025-10-01T00:00:00Z' }, 'to', 'wrong-order'],
    [
      'no status',
      { statuses: { owner: 'good' } },
      'statuses.owner',
      'not-one-of',
    ],
  ])(
    'refuses an item with %s, and leaves its neighbours',
    async (_title, change, path, code) => {
      const test = await start();
      const { body } = await send(test, [
        { ...history[1], ...change },
        history[0],
      ]);
      expect(body).toMatchObject({
        imported: 1,
        rejected: 1,
        errors: [{ index: 0, path, code }],
      });
    },
  );

  it('names a check that the scorecard does not have, and takes the others', async () => {
    const test = await start();
    const { body } = await send(test, [
      past(DECEMBER, { owner: 'pass', doc: 'pass' }),
    ]);
    expect(body).toMatchObject({
      imported: 1,
      errors: [
        {
          path: 'statuses.doc',
          code: 'unknown-check',
          message: expect.stringContaining('did you mean docs?'),
        },
      ],
    });
  });

  it('is for those who may, and audited', async () => {
    const test = await start();
    await send(test, history);
    expect(test.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'history-import',
        meta: { source: 'other tool', items: 2 },
      }),
    );
    const denied = await start({
      permissions: policy(allow, allow),
    });
    expect((await send(denied, history)).status).toBe(403);
  });
});
