import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { sloEntity } from '../__testUtils__/entities';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { toCatalogSlo } from '../definitions/toCatalogSlo';
import { applySloMigrations } from './applySloMigrations';
import { AttemptStore } from './AttemptStore';
import { DefinitionStore } from './DefinitionStore';
import { IngestionErrorStore } from './IngestionErrorStore';
import { StatusStore, StoredStatus } from './StatusStore';

const databases = createTestDatabases();
const NOON = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-01T13:00:00Z');

const slo = (options: Parameters<typeof sloEntity>[0]): CatalogSlo =>
  toCatalogSlo(sloEntity(options), () => undefined);

const stored = (
  ref: string,
  more: Partial<StoredStatus['status']> = {},
): StoredStatus => ({
  staleAt: LATER.toISOString(),
  unknownAt: undefined,
  status: {
    ref,
    entityRef: 'component:default/checkout',
    title: ref,
    target: 0.99,
    window: { duration: '30d', isRolling: true },
    budgetingMethod: 'Occurrences',
    state: 'healthy',
    data: 'ok',
    coverage: 1,
    sli: 1,
    errorBudgetRemaining: 1,
    burnRates: {},
    objectives: [],
    sources: [],
    issues: [],
    trend: [],
    asOf: NOON.toISOString(),
    ...more,
  },
});

describe.each(databases.eachSupportedId())('the stores on %p', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(id);
    await applySloMigrations({ getClient: async () => knex });
  });

  it('keeps definitions in step and tells what changed', async () => {
    const definitions = DefinitionStore.create({ knex });
    const [a, b] = [slo({ name: 'a' }), slo({ name: 'b' })];
    expect(await definitions.replaceAll([a, b], NOON)).toEqual({
      changed: ['slo:default/a', 'slo:default/b'],
      removed: [],
    });
    expect(await definitions.replaceAll([b, a], LATER)).toEqual({
      changed: [],
      removed: [],
    });
    const looser = slo({ name: 'a', target: 0.9 });
    expect(await definitions.replaceAll([looser], LATER)).toEqual({
      changed: ['slo:default/a'],
      removed: ['slo:default/b'],
    });
    expect(await definitions.refs()).toEqual(['slo:default/a']);
    expect(
      (await definitions.get(['slo:default/a', 'slo:default/b'])).get(
        'slo:default/a',
      ),
    ).toEqual(JSON.parse(JSON.stringify(looser)));
  });

  it('finds the SLOs that measure an indicator', async () => {
    const definitions = DefinitionStore.create({ knex });
    const [a, b, c] = [
      slo({ name: 'a', query: 'same' }),
      slo({ name: 'b', query: 'same' }),
      slo({ name: 'c' }),
    ];
    await definitions.replaceAll([a, b, c], NOON);
    const found = await definitions.refsByDigests([a.digests[0] ?? '', 'x']);
    expect(found.sort()).toEqual(['slo:default/a', 'slo:default/b']);
  });

  it('holds thousands of definitions', async () => {
    const definitions = DefinitionStore.create({ knex });
    const many = Array.from({ length: 1_200 }, (_, index) =>
      slo({ name: `slo-${index}` }),
    );
    const { changed } = await definitions.replaceAll(many, NOON);
    expect(changed).toHaveLength(1_200);
    expect((await definitions.get(changed)).size).toBe(1_200);
    const { removed } = await definitions.replaceAll([], NOON);
    expect(removed).toHaveLength(1_200);
  });

  it('keeps one status per SLO, found by SLO and by service', async () => {
    const statuses = StatusStore.create({ knex });
    const [a, b] = [
      stored('slo:default/a'),
      stored('slo:default/b', { entityRef: undefined, tier: '1' }),
    ];
    await statuses.save([a, b]);
    const worse = stored('slo:default/a', { state: 'exhausted' });
    await statuses.save([worse]);
    expect(await statuses.byRefs(['slo:default/a', 'slo:default/x'])).toEqual([
      worse,
    ]);
    expect(await statuses.byEntityRefs(['component:default/checkout'])).toEqual(
      [worse],
    );
    expect(
      (await statuses.keys()).sort((x, y) => (x.ref < y.ref ? -1 : 1)),
    ).toMatchObject([
      { ref: 'slo:default/a', state: 'exhausted', data: 'ok' },
      { ref: 'slo:default/b', tier: '1', staleAt: LATER.toISOString() },
    ]);
  });

  it('ends the status of an SLO with its definition', async () => {
    const definitions = DefinitionStore.create({ knex });
    const statuses = StatusStore.create({ knex });
    await definitions.replaceAll(
      [slo({ name: 'a' }), slo({ name: 'b' })],
      NOON,
    );
    await statuses.save([stored('slo:default/a'), stored('slo:default/b')]);
    await definitions.replaceAll([slo({ name: 'a' })], NOON);
    expect((await statuses.keys()).map(({ ref }) => ref)).toEqual([
      'slo:default/a',
    ]);
    // An evaluation that was under way may bring it back; the next round notices.
    await statuses.save([stored('slo:default/b')]);
    await statuses.pruneEnded();
    expect(await statuses.keys()).toHaveLength(1);
  });

  it('keeps the last success through failures', async () => {
    const attempts = AttemptStore.create({ knex });
    const common = { digest: 'd', source: 's', warnings: [] };
    await attempts.save([
      { ...common, at: NOON, outcome: 'ok', filledFrom: NOON.toISOString() },
    ]);
    await attempts.save([
      {
        ...common,
        at: LATER,
        outcome: 'source-error',
        error: { code: 'timeout', message: 'too slow' },
      },
    ]);
    expect(await attempts.byDigests(['d', 'e'])).toEqual([
      {
        ...common,
        outcome: 'source-error',
        error: { code: 'timeout', message: 'too slow' },
        lastAttempt: LATER.toISOString(),
        lastSuccess: NOON.toISOString(),
        filledFrom: NOON.toISOString(),
      },
    ]);
    await attempts.save([{ ...common, at: LATER, outcome: 'ok' }]);
    expect(await attempts.byDigests(['d'])).toMatchObject([
      { outcome: 'ok', error: undefined, lastSuccess: LATER.toISOString() },
    ]);
  });

  it('forgets attempts for indicators that no SLO has', async () => {
    const attempts = AttemptStore.create({ knex });
    const definitions = DefinitionStore.create({ knex });
    const a = slo({ name: 'a' });
    await definitions.replaceAll([a], NOON);
    const digest = a.digests[0] ?? '';
    const common = { source: 's', at: NOON, warnings: [] };
    await attempts.save([
      { ...common, digest, outcome: 'ok' },
      { ...common, digest: 'gone', outcome: 'ok' },
    ]);
    await attempts.prune();
    expect(await attempts.byDigests([digest, 'gone'])).toMatchObject([
      { digest },
    ]);
  });

  it('remembers errors of the catalog while they are repeated', async () => {
    const errors = IngestionErrorStore.create({ knex });
    const report = {
      entityRef: 'location:default/a',
      location: 'url:https://example.com/a.yaml',
    };
    await errors.report({ ...report, messages: ['one', 'two'], at: NOON });
    await errors.report({ ...report, messages: ['two', 'two'], at: LATER });
    expect(await errors.list()).toEqual([
      {
        ...report,
        message: 'two',
        firstSeen: NOON.toISOString(),
        lastSeen: LATER.toISOString(),
      },
    ]);
    await errors.forgetBefore(LATER);
    expect(await errors.list()).toHaveLength(1);
    await errors.forgetBefore(new Date(LATER.getTime() + 1));
    expect(await errors.list()).toEqual([]);
  });
});
