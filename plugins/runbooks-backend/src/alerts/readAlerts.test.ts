import { ServerResponse } from 'node:http';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  createTestDatabases,
  FakeClock,
  startTestServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { entityRow, NOON } from '../__testUtils__/rows';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { AlertmanagerApi } from './AlertmanagerApi';
import { FiringStore } from './FiringStore';
import { AlertMapper } from './mapping/AlertMapper';
import { readAlerts } from './readAlerts';
import { remapAlerts } from './remapAlerts';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const KEY = { source: 'alertmanager', instance: 'main' };

const told = (fingerprint: string, changes: object = {}) => ({
  fingerprint,
  status: { state: 'active', silencedBy: [], inhibitedBy: [] },
  labels: { alertname: 'HighErrors', service: 'checkout', severity: 'PAGE' },
  annotations: { summary: 'Errors', runbook_url: 'https://wiki/x#y' },
  startsAt: '2026-03-01T11:00:00Z',
  endsAt: '2026-03-01T12:04:00Z',
  updatedAt: '2026-03-01T11:59:00Z',
  generatorURL: 'http://prometheus/graph',
  receivers: [{ name: 'team' }],
  ...changes,
});

type Answer = (res: ServerResponse) => unknown;
const json =
  (body: unknown, status = 200): Answer =>
  res => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };

describe.each(databases.eachSupportedId())('readAlerts on %p', id => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
  });

  async function setUp(timeoutMs = 5_000) {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    await knex('runbooks_entities').insert(entityRow({ ref: CHECKOUT }));
    let answer: Answer = json([]);
    const server = await startTestServer((_, res) => {
      answer(res);
    });
    closing.push(server.close);
    const clock = new FakeClock(NOON);
    const announced: string[][] = [];
    const firing = FiringStore.create({ knex });
    const sources = SourceStore.create({ knex, table: 'runbooks_sources' });
    const alertMapper = AlertMapper.create({
      knex,
      settings: {
        entityLabels: [
          { label: 'service', kind: 'component', namespace: 'default' },
        ],
        pagingSeverities: ['page'],
      },
      locator: { locate: () => ({ problem: 'Not here' }) },
    });
    const options = {
      firing,
      alertMapper,
      sources,
      announce: async (refs: string[]) => {
        announced.push(refs);
      },
      now: clock.now,
    };
    const api = AlertmanagerApi.create({
      name: 'main',
      url: server.url('/prefix/'),
      headers: {},
      timeoutMs,
      requestsPerSecond: 100,
    });
    return {
      knex,
      firing,
      announced,
      clock,
      options,
      requests: server.seen.requests,
      read: async (next: Answer, signal = new AbortController().signal) => {
        answer = next;
        await readAlerts('main', api, options, signal);
        return sources.get(KEY);
      },
      going: async () =>
        (
          await firing.tellings({
            statuses: ['firing', 'suppressed'],
            entityRefs: [CHECKOUT],
          })
        )
          .map(one => one.fingerprint)
          .sort(),
    };
  }

  it('keeps what fires, with what it concerns', async () => {
    const { read, requests, firing, announced, clock } = await setUp();
    const note = await read(json([told('a'), told('b')]));
    expect(note).toMatchObject({ lastSuccess: NOON, warnings: [] });
    expect(requests[0]?.url).toBe(
      '/prefix/api/v2/alerts?active=true&silenced=true&inhibited=true&unprocessed=true',
    );
    expect(announced).toEqual([[CHECKOUT]]);
    clock.advance(15);
    await read(json([told('a'), told('b')]));
    expect(announced.length).toBe(1);
    await read(json([told('b')]));
    expect(announced.length).toBe(2);
    const rows = await firing.get(
      ['a', 'b'].map(fingerprint => ({ source: 'main', fingerprint })),
    );
    expect(rows).toMatchObject([
      {
        name: 'HighErrors',
        severity: 'PAGE',
        status: 'resolved',
        ends_at: clock.now().toISOString(),
        runbook_url: 'https://wiki/x#y',
        page_id: null,
      },
      { status: 'firing', updated_at: clock.now().toISOString() },
    ]);
    expect(rows.map(({ paging }) => Boolean(paging))).toEqual([true, true]);
  });

  it.each<[string, Answer, string]>([
    ['an error', json({ message: 'no' }, 500), 'http-500'],
    ['no permission', json({}, 401), 'unauthorized'],
    ['a page', res => res.end('<html>Sign in</html>'), 'not-json'],
    ['half an answer', res => res.end('[{"labels":'), 'not-json'],
    ['another shape', json({ status: 'success' }), 'unexpected-answer'],
  ])('keeps what it knows after %s, and says why', async (_, answer, code) => {
    const { read, going } = await setUp();
    await read(json([told('a')]));
    const note = await read(answer);
    expect(note).toMatchObject({ error: { code }, lastSuccess: NOON });
    expect(await going()).toEqual(['a']);
  });

  it('does not wait for one that is slow', async () => {
    const { read, going } = await setUp(200);
    await read(json([told('a')]));
    expect(await read(() => undefined)).toMatchObject({
      error: { code: 'timeout' },
    });
    expect(await read(json([]), AbortSignal.abort())).toMatchObject({
      error: { code: 'aborted' },
    });
    expect(await going()).toEqual(['a']);
  });

  it('leaves the neighbours of one that cannot be read', async () => {
    const { read, going } = await setUp();
    const wrong = told('b', { startsAt: 'soon' });
    const note = await read(json([told('a'), wrong, told('c')]));
    expect(note?.error).toBeUndefined();
    expect(note?.warnings).toEqual([
      expect.stringMatching(/^Alert 1 of the answer, startsAt: /),
    ]);
    expect(await going()).toEqual(['a', 'c']);
    await read(json([told('a'), 'what is this', told('d')]));
    expect(await going()).toEqual(['a', 'c', 'd']);
    await read(json([told('a')]));
    expect(await going()).toEqual(['a']);
  });

  it('maps those that were told before their entity was known', async () => {
    const { read, knex, firing, options, announced } = await setUp();
    const ledger = 'component:default/ledger';
    const labels = { alertname: 'X', service: 'ledger' };
    await read(json([told('a', { labels })]));
    const key = { source: 'main', fingerprint: 'a' };
    const [before] = await firing.get([key]);
    expect(before?.problem).toContain(ledger);
    await knex('runbooks_entities').insert(entityRow({ ref: ledger }));
    await remapAlerts(options);
    expect(announced).toEqual([[ledger]]);
    const [after] = await firing.get([key]);
    expect(after?.problem).toBeNull();
  });

  it('keeps 10,000 alerts, and announces them once', async () => {
    const { read, going, announced } = await setUp(20_000);
    const many = Array.from({ length: 10_000 }, (_, index) =>
      told(index.toString(16).padStart(16, '0')),
    );
    await read(json(many));
    await read(json(many));
    expect(announced.length).toBe(1);
    expect((await going()).length).toBe(10_000);
    await read(json([]));
    expect(await going()).toEqual([]);
  });
});
