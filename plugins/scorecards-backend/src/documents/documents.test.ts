import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { toExpressionContext } from '@callboard/backstage-plugin-scorecards-common';
import { resultRow } from '../__testUtils__/rows';
import {
  check,
  component,
  factSchema,
  scorecard,
} from '../catalog/__testUtils__/entities';
import { startRefresh } from '../catalog/__testUtils__/startRefresh';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const READY = 'scorecard:default/ready';

const ciSchema = {
  name: 'ci',
  title: 'CI',
  timeToLiveMs: 1000,
  fields: [{ name: 'passing', type: 'bool' as const, description: 'So.' }],
};

describe.each(databases.eachSupportedId())('documents on %p', id => {
  const start = async (options?: Parameters<typeof startRefresh>[1]) => {
    const knex = await databases.init(id);
    const started = await startRefresh(knex, options);
    const { scorecards, versions } = started;
    return {
      knex,
      ...started,
      /** Codes of what is wrong, by path. */
      issues: async (ref = READY) =>
        (await scorecards.find(ref))?.issues.map(
          ({ path, code }) => `${path} ${code}`,
        ),
      history: async (ref = READY) =>
        versions.history((await scorecards.find(ref))?.id ?? 0),
      rules: async () =>
        (await versions.current()).map(({ ref, compiled }) => [
          ref,
          ...compiled.scorecard.checks.map(
            one => `${one.id}: ${one.expression}`,
          ),
        ]),
    };
  };

  it('puts a scorecard into force when it is first seen', async () => {
    const { run, clock, versions, scorecards, history } = await start();
    const { versionsChanged } = await run([
      scorecard(
        'ready',
        {},
        {
          title: 'Ready',
          description: 'For production.',
          annotations: {
            'backstage.io/managed-by-location': 'file:x',
            'example.com/kept': 'yes',
          },
        },
      ),
    ]);
    expect(versionsChanged).toBe(true);
    expect(await scorecards.list()).toMatchObject([
      {
        ref: READY,
        title: 'Ready',
        description: 'For production.',
        ownerRef: 'group:default/platform',
        issues: [],
      },
    ]);
    const [version] = await versions.current();
    const at = clock.now().toISOString();
    expect(version).toMatchObject({ ref: READY, validFrom: at });
    expect(version?.compiled.facts).toEqual(['slo.count']);
    expect(await history()).toEqual([
      {
        version: version?.version,
        from: at,
        to: null,
        changes: ['First version: 2 checks, 2 levels'],
      },
    ]);
    const source = await versions.source(version?.id ?? 0);
    expect(source).toContain('example.com/kept: yes\n');
    expect(source).toContain('expression: slo.count > 0\n');
    expect(source).not.toContain('managed-by');
    expect(source).not.toContain('uid');
  });

  it('makes a version of another content, not of another writing', async () => {
    const { run, versions, history, clock } = await start();
    await run([scorecard('ready')]);
    const [first] = await versions.current();
    const same = await run([scorecard('ready', {}, { tags: ['new'] })]);
    expect(same.versionsChanged).toBe(false);
    expect(await versions.current()).toEqual([first]);
    expect((await versions.current())[0]).toBe(first);

    const renamed = await run([
      scorecard('ready', {
        checks: [check('a', { weight: 2 }), check('c', { level: 'silver' })],
      }),
    ]);
    expect(renamed.versionsChanged).toBe(true);
    const at = clock.now().toISOString();
    expect(await history()).toMatchObject([
      {
        from: at,
        to: null,
        changes: [
          'a: weight changed from 1 to 2',
          'Check c added, level silver',
          'Check b removed, was level silver',
        ],
      },
      { version: first?.version, to: at },
    ]);
    const scorecardId = first?.scorecardId ?? 0;
    const before = new Date(clock.now().getTime() - 1);
    expect((await versions.at(scorecardId, before))?.id).toBe(first?.id);
    expect((await versions.at(scorecardId, clock.now()))?.validFrom).toBe(at);
    expect(await versions.at(scorecardId, new Date(0))).toBeUndefined();
    expect(await versions.byIds([first?.id ?? 0])).toMatchObject([
      { id: first?.id, validTo: at },
    ]);
  });

  it('leaves the last valid version in force while a document is broken, until it is mended', async () => {
    const { run, issues, rules, history, sources } = await start();
    await run([scorecard('ready', { checks: [check('a')] })]);
    const valid = await rules();
    const broken = [
      check('a', { expression: 'slo.count >' }),
      check('b', { level: 'gold' }),
    ];
    await run([scorecard('ready', { checks: broken })]);
    expect(await issues()).toEqual([
      'spec.checks[0].expression invalid-expression',
      'spec.checks[1].level unknown-level',
    ]);
    await run([
      scorecard('ready', {
        checks: [
          check('a', { expression: 'slo.cuont > 0' }),
          check('b', { expression: 'slo.state > 3' }),
          check('c', { expression: 'slo.count' }),
        ],
      }),
    ]);
    expect(await issues()).toEqual([
      'spec.checks[0].expression unknown-fact',
      'spec.checks[1].expression wrong-type',
      'spec.checks[2].expression wrong-type',
    ]);
    expect(await rules()).toEqual(valid);
    expect(await history()).toHaveLength(1);
    const [source] = await sources.list();
    expect(source?.warnings).toEqual([
      expect.stringMatching(
        /^scorecard:default\/ready cannot be used: .*did you mean slo\.count/,
      ),
    ]);

    await run([scorecard('ready', { checks: [check('mended')] })]);
    expect(await issues()).toEqual([]);
    expect(await rules()).toEqual([[READY, 'mended: slo.count > 0']]);
    expect((await history()).map(({ changes }) => changes)).toEqual([
      ['Check mended added, level bronze', 'Check a removed, was level bronze'],
      ['First version: 1 check, 2 levels'],
    ]);
  });

  it('keeps a document that was broken from the start beside the others', async () => {
    const { run, issues, rules } = await start();
    await run([
      scorecard('ready'),
      scorecard('broken', { levels: [] }, { title: 'Broken' }),
    ]);
    expect(await issues('scorecard:default/broken')).toContain(
      'spec.levels wrong-length',
    );
    expect((await rules()).map(([ref]) => ref)).toEqual([READY]);
  });

  it('judges again when the declared facts change', async () => {
    const { run, issues, rules, tell } = await start();
    const ready = scorecard('ready', {
      checks: [check('ci', { expression: 'pushed.ci.passing' })],
    });
    await run([ready]);
    expect(await issues()).toEqual(['spec.checks[0].expression unknown-fact']);
    expect((await run([ready, factSchema('ci')])).versionsChanged).toBe(true);
    expect(await issues()).toEqual([]);
    expect(await rules()).toEqual([[READY, 'ci: pushed.ci.passing']]);

    const other = scorecard('other', {
      checks: [check('x', { expression: 'repo.stars > 1' })],
    });
    const all = [ready, other, factSchema('ci')];
    await run(all);
    expect(await issues('scorecard:default/other')).toHaveLength(1);
    tell({
      variable: 'repo',
      title: 'Repository',
      fields: [{ name: 'stars', type: 'int', description: 'How many.' }],
    });
    expect((await run(all)).versionsChanged).toBe(true);
    expect(await issues('scorecard:default/other')).toEqual([]);
  });

  it('says unknown, with the reason, of checks whose facts nobody tells any more', async () => {
    const { run, versions, issues } = await start();
    const ready = scorecard('ready', {
      checks: [
        check('a'),
        check('ci', {
          expression: 'pushed.ci.passing',
          filter: { kind: 'component' },
        }),
      ],
    });
    await run([ready, factSchema('ci')]);
    const [whole] = await versions.current();
    await run([ready]);
    expect(await issues()).toEqual(['spec.checks[1].expression unknown-fact']);
    const [version] = await versions.current();
    expect(version?.id).toBe(whole?.id);
    const context = toExpressionContext(version?.variables ?? [], {
      slo: { values: { count: 1 } },
    });
    expect(
      version?.compiled.checks.map(one => [
        one.check.id,
        one.evaluate(context).status,
        one.appliesTo(component('x')),
      ]),
    ).toEqual([
      ['a', 'pass', true],
      ['ci', 'unknown', true],
    ]);
    expect(version?.compiled.checks[1]?.evaluate(context).reason).toContain(
      'pushed.ci.passing',
    );
    expect(version?.compiled.checks.map(one => one.ruleDigest)).toEqual(
      whole?.compiled.checks.map(one => one.ruleDigest),
    );
  });

  it('knows two of one name by their namespaces', async () => {
    const { run, issues, rules } = await start();
    const zeta = scorecard('ready', {}, { namespace: 'zeta' });
    await run([zeta, scorecard('ready')]);
    expect(await issues()).toEqual([]);
    expect(await issues('scorecard:zeta/ready')).toEqual([]);
    expect((await rules()).map(([ref]) => ref).sort()).toEqual([
      READY,
      'scorecard:zeta/ready',
    ]);
  });

  it('lets the first of two fact schemas with one name count, and the configuration before both', async () => {
    const { run, knex } = await start({ factSchemas: [ciSchema] });
    const there = factSchema('scan', {}, { namespace: 'zeta' });
    await run([there]);
    await run([there, factSchema('scan'), factSchema('ci')]);
    const rows = await knex('scorecards_schemas').orderBy('ref');
    expect(
      rows.map(row => [
        row.ref,
        JSON.parse(row.document)?.name,
        JSON.parse(row.issues).map(
          (issue: { message: string }) => issue.message,
        ),
      ]),
    ).toEqual([
      [
        'factschema:default/ci',
        undefined,
        [expect.stringContaining('the configuration has')],
      ],
      [
        'factschema:default/scan',
        undefined,
        [expect.stringContaining('factschema:zeta/scan has')],
      ],
      ['factschema:zeta/scan', 'scan', []],
    ]);
  });

  it('leaves a fact schema in force while its document is broken', async () => {
    const { run, knex, rules, issues } = await start();
    const ready = scorecard('ready', {
      checks: [check('ci', { expression: 'pushed.ci.passing' })],
    });
    await run([ready, factSchema('ci')]);
    await run([ready, factSchema('ci', { timeToLive: 'long' })]);
    const [row] = await knex('scorecards_schemas');
    expect(JSON.parse(row.issues)).toMatchObject([{ path: 'spec.timeToLive' }]);
    expect(await issues()).toEqual([]);
    expect(await rules()).toEqual([[READY, 'ci: pushed.ci.passing']]);
  });

  it('ends a scorecard that leaves the catalog, with its results, and lets it come again', async () => {
    const { run, knex, versions, scorecards, history, clock } = await start();
    await run([component('x'), scorecard('ready')]);
    const [version] = await versions.current();
    const [x] = await knex('scorecards_entities');
    await knex('scorecards_results').insert(
      resultRow({
        entity_id: x.id,
        scorecard_id: version?.scorecardId ?? 0,
        version_id: version?.id ?? 0,
        standing: 1,
        codes: 'pp',
        since: '',
      }),
    );
    await run([component('x')]);
    const left = clock.now().toISOString();
    expect(await versions.current()).toEqual([]);
    expect(await scorecards.list()).toEqual([]);
    expect(await scorecards.find(READY)).toMatchObject({ endedAt: left });
    expect(await scorecards.all()).toHaveLength(1);
    expect(await knex('scorecards_results')).toMatchObject([
      { valid_to: left },
    ]);

    await run([component('x'), scorecard('ready')]);
    expect(await scorecards.list()).toMatchObject([
      { id: version?.scorecardId },
    ]);
    expect(await history()).toMatchObject([
      { from: clock.now().toISOString(), to: null, changes: [] },
      { to: left },
    ]);
  });

  it('does not let the clock of a replica that is slow turn intervals around', async () => {
    const { run, clock, history } = await start();
    await run([scorecard('ready')]);
    clock.advance(-3600);
    await run([scorecard('ready', { checks: [check('z')] })]);
    const [fresh, first] = await history();
    expect(first?.to).toBe(fresh?.from);
    expect(Date.parse(fresh?.from ?? '')).toBeGreaterThan(
      Date.parse(first?.from ?? ''),
    );
  });

  it('takes 200 checks', async () => {
    const { run, issues, versions } = await start();
    const checks = Array.from({ length: 200 }, (_, index) =>
      check(`c-${index}`, { expression: `slo.count > ${index}` }),
    );
    await run([scorecard('ready', { checks })]);
    expect(await issues()).toEqual([]);
    expect((await versions.current())[0]?.compiled.checks).toHaveLength(200);
  });
});
