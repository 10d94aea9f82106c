import { IncomingMessage, ServerResponse } from 'node:http';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  createTestDatabases,
  FakeClock,
  startTestServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { entityRow, NOON } from '../__testUtils__/rows';
import { AlertMapper } from '../alerts';
import { AnswerLinker } from '../answers';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { PageLocator, PageStore } from '../pages';
import { readRules } from './readRules';
import { RulesApi } from './RulesApi';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const WIKI = 'https://wiki.example.net/errors';

const rule = (name: string, changes: object = {}) => ({
  type: 'alerting',
  name,
  query: 'up == 0',
  labels: { severity: 'page', service: 'checkout' },
  annotations: { summary: `About ${name}`, runbook_url: `${WIKI}#${name}` },
  alerts: [],
  health: 'ok',
  state: 'inactive',
  ...changes,
});
const answerOf = (rules: unknown[], more: object = {}, data: object = {}) => ({
  status: 'success',
  data: { groups: [{ name: 'shop', file: 'x', rules }], ...data },
  ...more,
});

type Answer = (res: ServerResponse, req: IncomingMessage) => unknown;
const json =
  (body: unknown, status = 200): Answer =>
  res => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
const rules = (...items: unknown[]) => json(answerOf(items));

describe.each(databases.eachSupportedId())('readRules on %p', id => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
  });

  async function setUp() {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    await knex('runbooks_entities').insert(
      [CHECKOUT, LEDGER].map(ref => entityRow({ ref })),
    );
    let answer: Answer = rules();
    const server = await startTestServer((req, res) => {
      answer(res, req);
    });
    closing.push(server.close);
    const settings = {
      entityLabels: [
        { label: 'service', kind: 'component', namespace: 'default' },
      ],
      pagingSeverities: ['page'],
    };
    const locator = PageLocator.create({
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
      settings: { appUrl: 'https://portal.example.net', readingAllow: [] },
    });
    const announced: string[][] = [];
    const sources = SourceStore.create({ knex, table: 'runbooks_sources' });
    const options = {
      knex,
      pages: PageStore.create({ knex }),
      locator,
      alertMapper: AlertMapper.create({ knex, settings, locator }),
      answers: AnswerLinker.create({ knex }),
      sources,
      settings,
      announce: async (refs: string[]) => {
        announced.push(refs);
      },
      now: new FakeClock(NOON).now,
    };
    const api = RulesApi.create({
      name: 'main',
      url: server.url('/'),
      headers: {},
      timeoutMs: 2_000,
      requestsPerSecond: 100,
    });
    return {
      knex,
      announced,
      requests: server.seen.requests,
      read: async (next: Answer) => {
        answer = next;
        await readRules('main', api, options, new AbortController().signal);
        return sources.get({ source: 'rules', instance: 'main' });
      },
      alerts: async () =>
        (
          await knex('runbooks_alerts')
            .where({ scope: 'rules/main' })
            .orderBy(['name', 'entity_ref'])
        ).map(row => `${row.name} ${row.entity_ref} ${row.anchor}`),
    };
  }

  it('keeps the alerts of rules with the pages they name', async () => {
    const { read, knex, announced, requests } = await setUp();
    const note = await read(
      rules(rule('Errors'), rule('Slow', { labels: { service: 'ledger' } })),
    );
    expect(note).toMatchObject({ lastSuccess: NOON, warnings: [] });
    expect(requests[0]?.url).toBe('/api/v1/rules?type=alert&group_limit=500');
    const [errors, slow] = await knex('runbooks_alerts').orderBy('name');
    expect(errors).toMatchObject({
      scope: 'rules/main',
      entity_ref: CHECKOUT,
      name: 'Errors',
      severity: 'page',
      source: 'Prometheus main',
      via: 'alert-rule',
      summary: 'About Errors',
      anchor: 'Errors',
    });
    expect(errors.page_id).toBe(slow.page_id);
    expect([errors, slow].map(row => Boolean(row.paging))).toEqual([
      true,
      false,
    ]);
    expect(
      await knex('runbooks_uses').where({ entity_ref: LEDGER }),
    ).toMatchObject([
      {
        kind: 'alert-rule',
        place: 'rule Slow in group shop, Prometheus main',
        url: `${WIKI}#Slow`,
      },
    ]);
    expect((await knex('runbooks_pages')).length).toBe(1);
    expect((await knex('runbooks_answers')).length).toBe(2);
    expect(announced).toEqual([[CHECKOUT, LEDGER]]);
    await read(
      rules(rule('Errors'), rule('Slow', { labels: { service: 'ledger' } })),
    );
    expect(announced.length).toBe(1);
  });

  it('says which rules concern nobody, and takes the entity from alerts that are active', async () => {
    const { read, alerts } = await setUp();
    const labels = { severity: 'page' };
    const active = (service: string) => ({ labels: { ...labels, service } });
    const note = await read(
      rules(
        rule('Running', { labels, alerts: [active('ledger')] }),
        rule('Templated', { labels: { service: '{{ $labels.job }}' } }),
        rule('Elsewhere', { labels: { service: 'unheard-of' } }),
      ),
    );
    expect(note?.warnings).toEqual([
      '2 of 3 alert rules name no entity of the catalog: Templated, Elsewhere',
    ]);
    expect(await alerts()).toEqual([`Running ${LEDGER} Running`]);
    // It was found once: that nothing is active any more does not mean that it concerns nobody.
    await read(
      rules(rule('Running', { labels, alerts: [active('checkout')] })),
    );
    await read(rules(rule('Running', { labels })));
    expect(await alerts()).toEqual([
      `Running ${CHECKOUT} Running`,
      `Running ${LEDGER} Running`,
    ]);
    await read(rules());
    expect(await alerts()).toEqual([]);
  });

  it('warns of a runbook whose address is not known before it fires', async () => {
    const { read, alerts } = await setUp();
    const url = (runbook_url: string) => ({ annotations: { runbook_url } });
    const note = await read(
      rules(
        rule('A', url(`${WIKI}#{{ $labels.service }}`)),
        rule('B', url(`${WIKI}/{{ $labels.pod }}`)),
        rule('C', url('no address')),
      ),
    );
    expect(await alerts()).toEqual([
      `A ${CHECKOUT} checkout`,
      `B ${CHECKOUT} null`,
      `C ${CHECKOUT} null`,
    ]);
    expect(note?.warnings).toEqual([
      expect.stringMatching(/^rule B in group shop: its runbook_url depends/),
      expect.stringMatching(/^rule C in group shop: /),
    ]);
  });

  it('leaves the neighbours of a rule that cannot be read', async () => {
    const { read, alerts } = await setUp();
    const note = await read(
      rules(rule('A'), rule('B', { name: 7 }), rule('C')),
    );
    expect(note?.error).toBeUndefined();
    expect(note?.warnings).toEqual([
      expect.stringMatching(/^groups\[0\]\.rules\[1\]\.name: /),
    ]);
    expect((await alerts()).length).toBe(2);
  });

  it('follows pages', async () => {
    const { read, alerts, requests } = await setUp();
    await read((res, req) => {
      const last = req.url?.includes('group_next_token=abc');
      json(
        answerOf(
          [rule(last ? 'B' : 'A')],
          {},
          { groupNextToken: last ? '' : 'abc' },
        ),
      )(res, req);
    });
    expect(requests.length).toBe(2);
    expect((await alerts()).length).toBe(2);
  });

  it.each<[string, Answer, string]>([
    ['an error', json({ status: 'error' }, 500), 'http-500'],
    ['a page', res => res.end('<html>Sign in</html>'), 'not-json'],
    ['another shape', json([]), 'unexpected-answer'],
    [
      'a part of the answer',
      json(answerOf([], { warnings: ['no answer from store a'] })),
      'partial-response',
    ],
    ['silence', () => undefined, 'timeout'],
  ])('keeps what it knows after %s, and says why', async (_, answer, code) => {
    const { read, alerts } = await setUp();
    await read(rules(rule('A')));
    expect(await read(answer)).toMatchObject({
      error: { code },
      lastSuccess: NOON,
    });
    expect((await alerts()).length).toBe(1);
  });
});
