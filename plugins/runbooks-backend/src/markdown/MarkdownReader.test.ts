import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestReader, entityFrom } from './__testUtils__/createTestReader';
import { pruneContents } from './pruneContents';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const REPO = 'https://github.com/shop/checkout/blob/main';
const LOCATION = `url:${REPO}/services/x/catalog-info.yaml`;
const SLOW = `${REPO}/services/x/runbooks/slow-answers.md`;
const DOWN = `${REPO}/services/x/runbooks/down.md`;
const X = 'component:default/x';
const Y = 'component:default/y';
const x = entityFrom('x', LOCATION, 'runbooks/*.md');

const TEXT = `---
title: Checkout answers slowly
reviewed: 2026-02-01
alerts: [CheckoutSlow]
---

# Slow answers

## Meaning

People wait. See [down](down.md) and [gone](gone.md).
`;

describe.each(databases.eachSupportedId())('MarkdownReader on %p', id => {
  const start = async (
    options: Partial<Parameters<typeof createTestReader>[0]> = {},
  ) =>
    createTestReader({
      knex: await databases.init(id),
      entities: [x],
      ...options,
    });

  it('finds files by a glob, and reads what they say', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n').set(`${SLOW}x`, '');
    await app.run();
    expect(await app.page(SLOW)).toMatchObject({
      kind: 'markdown',
      host: 'github.com',
      title: 'Checkout answers slowly',
      title_rank: 3,
      liveness: 'live',
      liveness_code: 'ok',
      checked_at: '2026-03-01T12:05:00.000Z',
      due_at: '2026-03-01T12:10:00.000Z',
      changed_at: null,
      content_error: null,
    });
    expect((await app.page(SLOW)).stated_review_at).toMatch(/^2026-02-01/);
    expect(
      await app
        .knex('runbooks_uses')
        .select('scope', 'entity_ref', 'kind', 'place', 'url')
        .orderBy('place'),
    ).toEqual([
      {
        scope: `markdown/${X}`,
        entity_ref: X,
        kind: 'markdown',
        place: 'services/x/runbooks/down.md',
        url: 'runbooks/*.md',
      },
      expect.objectContaining({ place: 'services/x/runbooks/slow-answers.md' }),
    ]);
    const { content_digest: digest } = await app.page(SLOW);
    const content = await app
      .knex('runbooks_contents')
      .where({ digest })
      .first();
    expect(content.markdown).toContain('People wait.');
    expect(content.markdown).not.toContain('reviewed:');
    expect(
      await app
        .knex('runbooks_answers')
        .select('entity_ref', 'alert_name', 'via'),
    ).toEqual([
      { entity_ref: X, alert_name: 'CheckoutSlow', via: 'front-matter' },
    ]);
    expect(app.announced).toEqual([[X]]);
    expect(await app.source()).toMatchObject({ warnings: [] });
  });

  it('asks once where nothing changed, and says nothing', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n');
    await app.run();
    await app.run();
    expect(app.repository.asked).toEqual([
      `search ${REPO}/services/x/runbooks/*.md`,
    ]);
    expect(app.announced).toHaveLength(1);
    expect((await app.page(SLOW)).checked_at).toBe('2026-03-01T12:10:00.000Z');
  });

  it('keeps what a page was, when it changes', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT);
    await app.run();
    const { content_digest: before } = await app.page(SLOW);
    app.repository.set(SLOW, `${TEXT}\nMore.\n`);
    await app.run();
    const after = await app.page(SLOW);
    expect(after.content_digest).not.toBe(before);
    expect(after).toMatchObject({
      changed_at: '2026-03-01T12:10:00.000Z',
      changed_source: 'repository',
    });
    expect(
      await app
        .knex('runbooks_history')
        .where({ page_id: after.id, aspect: 'content' })
        .orderBy('from_at')
        .select('state', 'to_at'),
    ).toEqual([
      { state: before, to_at: '2026-03-01T12:10:00.000Z' },
      { state: after.content_digest, to_at: null },
    ]);
  });

  it('finds links to files beside it that are not there', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n');
    await app.run();
    const { quality, quality_findings: findings } = await app.page(SLOW);
    expect(quality).toBe('incomplete');
    expect(JSON.parse(findings)).toEqual([
      expect.objectContaining({
        code: 'broken-link',
        message: expect.stringContaining('gone.md'),
      }),
    ]);
  });

  it('reads a file of several entities once', async () => {
    const y = entityFrom(
      'y',
      `url:${REPO}/services/y/catalog-info.yaml`,
      '../x/runbooks/slow-answers.md',
    );
    const app = await start({ entities: [x, y] });
    app.repository.set(SLOW, TEXT);
    await app.run();
    expect(app.repository.asked).toEqual([
      `search ${REPO}/services/x/runbooks/*.md`,
      `content ${SLOW}`,
    ]);
    expect(app.announced).toEqual([[X, Y]]);
    expect(await app.knex('runbooks_pages').select('url')).toEqual([
      { url: SLOW },
    ]);
  });

  it('reads single files conditionally, and pages that only links name', async () => {
    const app = await start({
      entities: [entityFrom('x', LOCATION, './runbooks/down.md')],
    });
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n');
    const link = app.locator.locate(SLOW);
    if (!('page' in link)) {
      throw new Error(link.problem);
    }
    await app.pages.replaceScope(
      'catalog',
      {
        uses: [{ ...link, entityRef: Y, kind: 'link', place: 'p', url: SLOW }],
      },
      app.clock.now(),
    );
    await app.run();
    expect([...app.repository.asked].sort()).toEqual([
      `read ${DOWN}`,
      `read ${SLOW}`,
    ]);
    await app.run();
    expect([...app.repository.asked].sort()).toEqual([
      `read ${DOWN}`,
      `read ${SLOW}`,
      `unchanged ${DOWN}`,
      `unchanged ${SLOW}`,
    ]);
    expect(await app.page(SLOW)).toMatchObject({ liveness: 'live' });
  });

  it('calls a file that is gone dead, if it would be shown it', async () => {
    const entities = [entityFrom('x', LOCATION, 'runbooks/down.md')];
    const integrations = { github: [{ host: 'github.com', token: 'secret' }] };
    const app = await start({ entities, integrations });
    app.repository.set(DOWN, '# Down\n');
    await app.run();
    app.repository.delete(DOWN);
    await app.run();
    expect(await app.page(DOWN)).toMatchObject({
      liveness: 'dead',
      liveness_code: 'not-found',
      liveness_since: '2026-03-01T12:10:00.000Z',
      title: 'Down',
    });
    expect((await app.page(DOWN)).content_digest).not.toBeNull();
    app.repository.set(DOWN, '# Down\n');
    await app.run();
    expect(await app.page(DOWN)).toMatchObject({ liveness: 'live' });
  });

  it('does not know of one that may be private', async () => {
    const app = await start({
      entities: [entityFrom('x', LOCATION, 'runbooks/down.md')],
    });
    await app.run();
    expect(await app.page(DOWN)).toMatchObject({
      liveness: 'unknown',
      liveness_code: 'not-found',
      liveness_reason: expect.stringContaining('no credentials'),
      title: 'Down',
    });
  });

  it('ends what a glob no longer finds', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n');
    await app.run();
    app.repository.delete(DOWN);
    await app.run();
    expect((await app.page(DOWN)).ended_at).toBe('2026-03-01T12:10:00.000Z');
    await app.run([]);
    expect((await app.page(SLOW)).ended_at).toBe('2026-03-01T12:15:00.000Z');
    expect(await app.knex('runbooks_uses')).toEqual([]);
  });

  it('keeps everything while a host fails, until that is too long', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT);
    await app.run();
    app.repository.fail(new Error('Request failed for https://x, 500 Oops'));
    await app.run();
    expect(await app.page(SLOW)).toMatchObject({
      liveness: 'live',
      checked_at: '2026-03-01T12:05:00.000Z',
      due_at: '2026-03-01T12:10:00.000Z',
      content_error: 'The host of the repository answered 500',
      failures: 1,
      ended_at: null,
    });
    expect(await app.source()).toMatchObject({
      error: { code: 'failed' },
      warnings: [
        `${X}: its files could not be listed: The host of the repository answered 500`,
      ],
    });
    app.clock.advance(1800);
    await app.run();
    expect(await app.page(SLOW)).toMatchObject({
      liveness: 'unknown',
      liveness_reason: 'The host of the repository answered 500',
    });
    app.repository.fail();
    await app.run();
    expect(await app.page(SLOW)).toMatchObject({
      liveness: 'live',
      content_error: null,
      failures: 0,
    });
  });

  it('takes anything for Markdown that is bytes', async () => {
    const app = await start();
    const broken = `${REPO}/services/x/runbooks/broken.md`;
    const long = `${REPO}/services/x/runbooks/long.md`;
    app.repository
      .set(broken, Buffer.from([0x23, 0x20, 0xff, 0x00, 0x41, 0x0a]))
      .set(long, 'x'.repeat(2001))
      .set(DOWN, '---\n: [\n---\n<script>alert(1)</script>\n')
      .set(SLOW, '');
    await app.run();
    expect(await app.page(broken)).toMatchObject({
      liveness: 'live',
      title: '\uFFFD\uFFFDA',
    });
    expect(await app.page(long)).toMatchObject({
      liveness: 'live',
      quality: 'unknown',
      quality_findings: expect.stringContaining('too-large'),
      content_digest: null,
    });
    expect(await app.page(DOWN)).toMatchObject({
      liveness: 'live',
      quality_findings: expect.stringContaining('front-matter'),
    });
    expect(await app.page(SLOW)).toMatchObject({
      liveness: 'live',
      quality: 'incomplete',
    });
  });

  it('warns of what an annotation means nothing by, beside what it does', async () => {
    const app = await start({
      entities: [
        entityFrom(
          'x',
          LOCATION,
          'runbooks/*.md, ../../../../../other/secrets/blob/main/x.md, .env, nothing/*.md',
        ),
        entityFrom('y', 'bootstrap:x', 'a.md'),
      ],
    });
    app.repository.set(SLOW, TEXT);
    await app.run();
    expect(await app.page(SLOW)).toMatchObject({ liveness: 'live' });
    expect((await app.source())?.warnings).toEqual([
      `${X}: ../../../../../other/secrets/blob/main/x.md leads out of its repository`,
      `${X}: .env is not a Markdown file`,
      `${X}: nothing/*.md fits no Markdown file`,
      `${Y}: The entity comes from no file that others could be beside`,
    ]);
    expect(app.repository.asked.join()).not.toContain('secrets');
  });

  it('takes two hundred files of an entity and no more', async () => {
    const app = await start();
    for (let index = 0; index < 201; index += 1) {
      app.repository.set(`${REPO}/services/x/runbooks/r${index}.md`, '# R\n');
    }
    await app.run();
    const [row] = await app.knex('runbooks_pages').count({ count: '*' });
    expect(Number(row?.count)).toBe(200);
    expect((await app.source())?.warnings).toEqual([
      `${X}: 201 files are named; only the first 200 are read`,
    ]);
  });

  it('forgets contents that nothing refers to', async () => {
    const app = await start();
    app.repository.set(SLOW, TEXT).set(DOWN, '# Down\n');
    await app.run();
    const { content_digest: reviewed } = await app.page(DOWN);
    await app.knex('runbooks_reviews').insert({
      id: 'r',
      page_id: 'p',
      entity_ref: X,
      outcome: 'verified',
      by_ref: 'user:default/ada',
      at: '2026',
      content_digest: reviewed,
    });
    app.repository.set(SLOW, `${TEXT}.`).set(DOWN, '# Down!\n');
    await app.run();
    expect(await pruneContents(app.knex, new Date('2026-03-01'))).toBe(0);
    expect(await pruneContents(app.knex, new Date('2026-03-02'))).toBe(1);
    const kept = await app.knex('runbooks_contents').select('digest');
    expect(kept).toHaveLength(3);
    expect(kept).toContainEqual({ digest: reviewed });
  });
});
