import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity, scorecardEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import { READY, withPast } from '../reads/__testUtils__/company';
import { addActions } from './addActions';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const credentials = mockCredentials.user();

describe.each(databases.eachSupportedId())('actions on %p', id => {
  const start = async () => {
    const actionsRegistry = actionsRegistryServiceMock();
    const parts = await createTestApp({
      knex: await databases.init(id),
      catalog: catalogWithSecrets([
        ...['checkout', 'ledger', 'vault', 'secret', 'lonely'].map(name =>
          componentEntity(name),
        ),
        scorecardEntity('ready'),
      ]),
      permissions: policy(allow, conditional),
      rows: withPast,
    });
    addActions({ ...parts, actionsRegistry, now: parts.clock.now });
    const invoke = async (action: string, input: object) => {
      const { output } = await actionsRegistry.invoke({
        id: `test:${action}`,
        input: JSON.parse(JSON.stringify(input)),
        credentials,
      });
      return output;
    };
    return { app: parts.app, actionsRegistry, invoke };
  };

  it('only read, and say so', async () => {
    const { actionsRegistry } = await start();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(({ name }) => name)).toEqual([
      'get-scorecard-results',
      'get-scorecard-report',
      'list-scorecard-checks',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('tell what holds a service back', async () => {
    const { invoke } = await start();
    const output = await invoke('get-scorecard-results', {
      entityRefs: ['component:default/ledger', 'component:default/secret'],
    });
    expect(output).toMatchObject({
      results: [
        {
          entityRef: 'component:default/ledger',
          scorecard: READY,
          standing: 'bronze',
          score: 0.6,
          nextFix: { check: 'docs' },
          checks: [
            { id: 'docs', status: 'fail' },
            { id: 'drills', status: 'unknown' },
          ],
          stale: true,
        },
      ],
      totalItems: 1,
    });
    const past = await invoke('get-scorecard-results', {
      scorecards: ['ready'],
      check: 'docs',
      at: '2026-02-01',
      limit: 1,
    });
    expect(past).toMatchObject({ totalItems: 3, leftOut: 0 });
  });

  it('agree with the HTTP interface and with its CSV', async () => {
    const { app, invoke } = await start();
    const path = '/report?scorecard=ready&compareWith=2026-02-01';
    const { body } = await request(app).get(path);
    const { text } = await request(app).get(path).set('Accept', 'text/csv');
    const output = await invoke('get-scorecard-report', {
      scorecard: 'ready',
      compareWith: '2026-02-01',
    });
    const numbers = [...body.groups, { ...body.total, key: 'total' }].map(
      group => [
        group.key,
        group.entities,
        group.direct,
        group.levels.levels.gold,
        group.levels.none,
        group.levels.unproven,
        group.moved,
        group.score.ratio,
        group.worstCheck?.id,
      ],
    );
    expect(numbers.length).toBeGreaterThan(2);
    const [head = '', ...lines] = text.trim().split('\r\n');
    const columns = head.split(',');
    const told = lines.map(line => {
      const cells = line.split(',');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const names = ['entities', 'direct', 'gold', 'none', 'unproven', 'moved'];
      return [
        cell('owner'),
        ...[...names, 'score'].map(name => Number(cell(name))),
        cell('worst check') || undefined,
      ];
    });
    expect(told).toEqual(numbers);
    expect(output).toMatchObject({
      leftOut: body.leftOut,
      at: body.at,
      checks: body.checks,
    });
    const { groups, total } = JSON.parse(JSON.stringify(output));
    expect(
      [...groups, { ...total, key: 'total' }].map(group => [
        group.key,
        group.entities,
        group.direct,
        group.levels.gold,
        group.levels.none,
        group.levels.unproven,
        group.moved,
        group.score,
        group.worstCheck?.id,
      ]),
    ).toEqual(numbers);
  });

  it('tell what a standard demands, of what the caller may see', async () => {
    const { invoke } = await start();
    const output = await invoke('list-scorecard-checks', { limit: 2 });
    expect(output).toMatchObject({
      checks: [
        { id: 'docs', counts: { fail: 1, pass: 1 } },
        { id: 'owner', counts: { fail: 1 }, facts: ['catalog.hasOwner'] },
      ],
      totalItems: 4,
      leftOut: 1,
      nextCursor: expect.any(String),
    });
  });

  it('refuse what they cannot read', async () => {
    const { invoke } = await start();
    for (const [action, input, message] of [
      ['get-scorecard-results', { entityRefs: ['nonsense'] }, 'entityRefs[0]'],
      ['get-scorecard-results', { at: 'yesterday' }, 'at must be'],
      ['get-scorecard-report', { scorecard: 'other' }, 'no scorecard'],
      ['get-scorecard-report', {}, 'scorecard'],
      ['list-scorecard-checks', { cursor: 'x' }, 'cursor'],
    ] as const) {
      await expect(invoke(action, input)).rejects.toThrow(message);
    }
  });
});
