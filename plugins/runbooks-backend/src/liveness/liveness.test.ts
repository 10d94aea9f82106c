import {
  createTestDatabases,
  FakeClock,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { NOON } from '../__testUtils__/rows';
import { Seed, seed } from '../__testUtils__/seed';
import { AnswerLinker } from '../answers';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { PageRow } from '../database/rows';
import { TITLE_RANKS } from '../pages';
import { RUNBOOK, startSite } from './__testUtils__/siteOfPages';
import { createLiveness } from './createLiveness';

jest.setTimeout(60_000);

const databases = createTestDatabases();
/** Long enough for what does answer, also on a machine that is busy. */
const TIMEOUT_MS = 2_000;
const CHECKOUT = 'component:default/checkout';
const NEW: Partial<PageRow> = {
  liveness: 'unknown',
  liveness_code: 'not-checked',
  liveness_reason: 'It was not checked yet.',
  liveness_since: '2026-01-10T10:00:00.000Z',
  title_rank: TITLE_RANKS.address,
  checked_at: null,
  http_status: null,
  due_at: NOON,
  changed_at: null,
  changed_source: null,
  content_digest: null,
  content_read_at: null,
  quality: 'unknown',
  quality_reason: 'It was not read yet.',
  quality_checked_at: null,
};

/** What is found out about pages of the site; what is not said is unknown. */
const FAULTS: Array<[path: string, found: Partial<PageRow>]> = [
  ['/good', { liveness: 'live', liveness_code: 'ok', http_status: 200 }],
  ['/nothing', { liveness: 'dead', liveness_code: 'not-found' }],
  ['/gone', { liveness: 'dead', liveness_code: 'gone' }],
  ['/private', { liveness_code: 'unauthorized', http_status: 401 }],
  ['/forbidden', { liveness_code: 'unauthorized', http_status: 403 }],
  ['/broken', { liveness_code: 'http-500', failures: 1 }],
  ['/loop', { liveness_code: 'redirect-loop', failures: 0 }],
  ['/wiki/secret', { liveness_code: 'redirected-to-sign-in' }],
  ['/sso-page', { liveness_code: 'redirected-to-sign-in' }],
  ['/old', { liveness_code: 'redirected-to-root' }],
  ['/soft', { liveness_code: 'says-not-found', http_status: 200 }],
  ['/hostile', { liveness_code: 'blocked', http_status: null }],
  ['/silent', { liveness_code: 'timeout', failures: 1 }],
  ['/slow', { liveness_code: 'timeout' }],
  ['/hangs-up-on-head', { liveness: 'live', quality: 'complete' }],
  ['/no-head', { liveness: 'live', quality: 'complete' }],
  [
    '/script',
    {
      liveness: 'live',
      quality: 'unknown',
      quality_reason: expect.stringContaining('script'),
      content_digest: null,
      title: '/script',
    },
  ],
  [
    '/pdf',
    {
      liveness: 'live',
      quality: 'unknown',
      quality_reason: expect.stringContaining('application/pdf'),
    },
  ],
  [
    '/endless',
    {
      liveness: 'live',
      quality: 'unknown',
      quality_reason: expect.stringContaining('20000 bytes'),
    },
  ],
  ['/latin', { liveness: 'live', title: 'Für alle' }],
  [
    '/bytes',
    {
      liveness: 'live',
      title: '\ufffd\ufffda',
      quality_findings: expect.stringContaining('broken-text'),
    },
  ],
  [
    '/plain',
    {
      liveness: 'live',
      title: 'Ledger',
      stated_review_at: expect.stringContaining('2026-02-01'),
    },
  ],
  ['/moved', { liveness: 'live', final_url: expect.stringMatching(/good$/) }],
];

describe.each(databases.eachSupportedId())('checking pages on %p', id => {
  let site: Awaited<ReturnType<typeof startSite>>;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    site = await startSite();
  });

  afterEach(async () => {
    await Promise.all(closing.splice(0).map(close => close()));
    await site.close();
  });

  async function setUp(
    paths: string[],
    rows: Seed = {},
    laneOf?: (path: string) => string,
  ) {
    const knex: Knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const host = `127.0.0.1:${site.port}`;
    await seed(knex, {
      ...rows,
      pages: [
        ...paths.map(path => ({
          ...NEW,
          id: path,
          key: `${host}${path}`,
          url: `http://${host}${path}`,
          host: laneOf?.(path) ?? host,
          title: path,
        })),
        ...(rows.pages ?? []),
      ],
    });
    const clock = new FakeClock(NOON);
    const announced: string[][] = [];
    const liveness = createLiveness({
      knex,
      settings: {
        appUrl: 'https://portal.example.com',
        headings: ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
        check: {
          intervalMs: 6 * 3_600_000,
          requestsPerSecond: 1000,
          concurrency: 8,
          timeoutMs: TIMEOUT_MS,
          maxBodyBytes: 20_000,
          maxRedirects: 10,
          allowedHosts: [host],
        },
      },
      answers: AnswerLinker.create({ knex }),
      announce: async refs => void announced.push(refs),
      now: clock.now,
    });
    closing.push(() => liveness.close());
    const page = async (path: string): Promise<PageRow> =>
      knex('runbooks_pages').where({ id: path }).first();
    /** Minutes from now to when a page is due. */
    const dueIn = async (path: string) =>
      (Date.parse((await page(path)).due_at) - clock.now().getTime()) / 60_000;
    return { knex, host, clock, announced, liveness, page, dueIn };
  }

  it('finds out about pages with every fault there is', async () => {
    const { liveness, knex } = await setUp(
      FAULTS.map(([path]) => path),
      {},
      // The silent ones keep nobody waiting.
      path => path,
    );
    await liveness.checkPages();
    const found: PageRow[] = await knex('runbooks_pages');
    expect(JSON.stringify(found)).not.toContain('hidden');
    expect(Object.fromEntries(found.map(row => [row.id, row]))).toMatchObject(
      Object.fromEntries(
        FAULTS.map(([path, expected]) => [
          path,
          { liveness: 'unknown', checked_at: NOON, ...expected },
        ]),
      ),
    );
    expect(found.filter(({ due_at }) => due_at <= NOON)).toEqual([]);
  });

  it('names what it cannot reach', async () => {
    const { liveness, knex } = await setUp([], {
      pages: [
        {
          ...NEW,
          id: 'tls',
          url: `https://127.0.0.1:${site.port}/`,
          host: '1',
        },
        { ...NEW, id: 'none', url: 'not an address', host: '2' },
        { ...NEW, id: 'mine', url: 'http://127.0.0.1:1/', host: '3' },
        { ...NEW, id: 'file', url: 'file:///etc/passwd', host: '4' },
      ],
    });
    await liveness.checkPages();
    expect(
      await knex('runbooks_pages').orderBy('id').pluck('liveness_code'),
    ).toEqual(['blocked', 'blocked', 'invalid-address', 'tls']);
    expect(await knex('runbooks_pages').distinct('liveness')).toEqual([
      { liveness: 'unknown' },
    ]);
  });

  it('keeps what a page says, links it with alerts, and tells who watches', async () => {
    const uses = [{ page_id: '/good', entity_ref: CHECKOUT }];
    const alerts = [{ entity_ref: CHECKOUT, name: 'CheckoutDown' }];
    const { liveness, knex, page, announced } = await setUp(['/good'], {
      uses,
      alerts,
    });
    await liveness.checkPages();
    const row = await page('/good');
    expect(row).toMatchObject({
      title: 'Checkout down',
      title_rank: TITLE_RANKS.content,
      etag: '"1"',
      changed_at: null,
      quality: 'complete',
      quality_since: NOON,
      content_read_at: NOON,
      content_error: null,
    });
    const [content] = await knex('runbooks_contents');
    expect(content).toMatchObject({
      digest: row.content_digest,
      markdown: null,
    });
    expect(JSON.parse(content.reading)).toMatchObject({
      title: 'Checkout down',
      anchors: ['CheckoutDown'],
      items: [],
    });
    expect(await knex('runbooks_answers')).toMatchObject([
      { alert_name: 'CheckoutDown', page_id: '/good', via: 'heading' },
    ]);
    expect(
      await knex('runbooks_history')
        .orderBy('aspect')
        .select('aspect', 'state'),
    ).toEqual([
      { aspect: 'content', state: row.content_digest },
      { aspect: 'liveness', state: 'live' },
      { aspect: 'quality', state: 'complete' },
    ]);
    expect(announced).toEqual([[CHECKOUT]]);
  });

  it('asks only whether a page changed, by HEAD where that says it', async () => {
    const { liveness, page, clock, announced } = await setUp(['/good']);
    await liveness.checkPages();
    expect(site.asked()).toEqual(['HEAD /good', 'GET /good']);
    const before = await page('/good');
    clock.advance(7 * 3600);
    await liveness.checkPages();
    expect(site.asked()).toEqual(['HEAD /good', 'GET /good', 'HEAD /good']);
    const after = await page('/good');
    expect(after).toMatchObject({
      liveness_since: before.liveness_since,
      content_digest: before.content_digest,
      changed_at: null,
      quality: 'complete',
      quality_since: before.quality_since,
      checked_at: clock.now().toISOString(),
      quality_checked_at: clock.now().toISOString(),
    });
    expect(announced).toEqual([]);
  });

  it('judges a page that did not change by what it says, also after 304', async () => {
    site.pages['/good'] = (req, res) => {
      if (req.method === 'HEAD') {
        res.writeHead(200, { 'content-type': 'text/html' }).end();
      } else if (req.headers['if-none-match'] === '"1"') {
        res.writeHead(304).end();
      } else site.html(RUNBOOK, { etag: '"1"' })(req, res);
    };
    const { liveness, page, clock, knex } = await setUp(['/good']);
    await liveness.checkPages();
    await seed(knex, {
      uses: [{ page_id: '/good', entity_ref: CHECKOUT, kind: 'alert-rule' }],
      alerts: ['CheckoutDown', 'CheckoutSlow'].map(name => ({
        entity_ref: CHECKOUT,
        name,
        page_id: '/good',
      })),
    });
    clock.advance(7 * 3600);
    await liveness.checkPages();
    expect(await page('/good')).toMatchObject({
      liveness: 'live',
      http_status: 304,
      etag: '"1"',
      quality: 'incomplete',
      quality_reason: expect.stringContaining('CheckoutSlow'),
    });
  });

  it('tells when a page changed, by what it says where its server does not tell', async () => {
    site.pages['/good'] = site.html(RUNBOOK);
    const { liveness, page, clock } = await setUp(['/good', '/dated']);
    site.pages['/dated'] = site.html(RUNBOOK, {
      'last-modified': 'Sat, 28 Feb 2026 10:00:00 GMT',
    });
    await liveness.checkPages();
    expect(await page('/good')).toMatchObject({ changed_at: null });
    expect(await page('/dated')).toMatchObject({
      changed_at: '2026-02-28T10:00:00.000Z',
      changed_source: 'http',
    });
    // Another token in a link is no other page.
    site.pages['/good'] = site.html(`${RUNBOOK}<a href="/?token=2"></a>`);
    clock.advance(7 * 3600);
    await liveness.checkPages();
    expect(await page('/good')).toMatchObject({ changed_at: null });
    site.pages['/good'] = site.html(`${RUNBOOK}<p>And call Ada.</p>`);
    clock.advance(7 * 3600);
    await liveness.checkPages();
    expect(await page('/good')).toMatchObject({
      changed_at: clock.now().toISOString(),
      changed_source: 'http',
    });
  });

  it('makes a page that was there unknown after one silence, and keeps what it said', async () => {
    const { liveness, page, clock, dueIn, knex } = await setUp(['/good']);
    await liveness.checkPages();
    const before = await page('/good');
    const good = site.pages['/good'];
    site.pages['/good'] = () => undefined;
    for (const [failures, minutes] of [
      [1, 5],
      [2, 10],
      [3, 20],
    ] as const) {
      clock.advance(7 * 3600);
      await liveness.checkPages();
      expect(await page('/good')).toMatchObject({
        liveness: 'unknown',
        liveness_code: 'timeout',
        liveness_reason: expect.stringContaining(`within ${TIMEOUT_MS} ms`),
        failures,
        quality: 'complete',
        quality_checked_at: before.quality_checked_at,
        content_digest: before.content_digest,
        content_error: expect.stringContaining('no answer'),
        etag: '"1"',
      });
      expect(await dueIn('/good')).toBeGreaterThanOrEqual(minutes * 0.9);
      expect(await dueIn('/good')).toBeLessThanOrEqual(minutes * 1.1);
    }
    site.pages['/good'] = good ?? site.status(500);
    clock.advance(3600);
    await liveness.checkPages();
    expect(await page('/good')).toMatchObject({
      liveness: 'live',
      liveness_since: clock.now().toISOString(),
      failures: 0,
      content_error: null,
    });
    expect(
      await knex('runbooks_history')
        .where({ aspect: 'liveness' })
        .orderBy('from_at')
        .pluck('state'),
    ).toEqual(['live', 'unknown', 'live']);
  });

  it('leaves a host alone that asks for it, also its other pages', async () => {
    const others = ['/a', '/b', '/c'];
    const { liveness, page, dueIn } = await setUp(['/busy', ...others]);
    await liveness.checkPages();
    const asked = site.asked();
    expect(asked).toContain('HEAD /busy');
    expect(asked.length).toBeLessThan(6);
    expect(await page('/busy')).toMatchObject({
      liveness: 'unknown',
      liveness_code: 'rate-limited',
      failures: 1,
    });
    expect(await dueIn('/busy')).toBeGreaterThanOrEqual(120);
    const codes = await Promise.all(
      others.map(async path => [
        (await page(path)).liveness_code,
        (await dueIn(path)) > 100 || (await page(path)).checked_at !== null,
      ]),
    );
    // In which order they were asked is chance; whoever came later was put off.
    expect(codes.every(([, isSettled]) => isSettled)).toBe(true);
  });

  it('takes all that is due, ended pages and other kinds excepted', async () => {
    const many = Array.from({ length: 45 }, (_, n) => `/page${n}`);
    const { liveness, knex, page, host } = await setUp(many, {
      pages: [
        { ...NEW, id: 'ended', ended_at: NOON },
        { ...NEW, id: 'markdown', kind: 'markdown' },
        { ...NEW, id: 'later', due_at: '2026-03-01T12:00:01.000Z' },
      ],
    });
    await liveness.checkPages();
    const unchecked = await knex('runbooks_pages')
      .whereNull('checked_at')
      .orderBy('id')
      .pluck('id');
    expect(unchecked).toEqual(['ended', 'later', 'markdown']);
    expect(site.seen.requests).toHaveLength(90);
    expect(site.seen.requests[0]?.headers).toMatchObject({
      host,
      'user-agent': expect.stringContaining('https://portal.example.com'),
    });
    await liveness.recheck('/page7');
    await liveness.checkPages();
    expect(site.seen.requests).toHaveLength(92);
    expect((await page('/page7')).due_at > NOON).toBe(true);
  });

  it('keeps what it found out when it is called off', async () => {
    const controller = new AbortController();
    site.pages['/two'] = () => controller.abort();
    const { liveness, page } = await setUp(['/one', '/two', '/zwei']);
    await liveness.checkPages(controller.signal);
    expect(await page('/one')).toMatchObject({ liveness: 'dead' });
    expect(await page('/two')).toMatchObject(NEW);
    expect(await page('/zwei')).toMatchObject(NEW);
  });

  it('fails as a whole where the database does, and leaves nothing running', async () => {
    const { liveness, knex } = await setUp(['/good', '/gone']);
    await knex.schema.dropTable('runbooks_history');
    await expect(liveness.checkPages()).rejects.toThrow('runbooks_history');
  });
});
