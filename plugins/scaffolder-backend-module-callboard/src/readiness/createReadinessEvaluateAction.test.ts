import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startJsonServer } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { factDeclarations } from '@callboard/backstage-plugin-scorecards-common';
import { actionContext } from '../__testUtils__/actionContext';
import { FILES } from './__fixtures__/service';
import { createReadinessEvaluateAction } from '.';

const workspace = createMockDirectory();

const check = (id: string, level: string, expression: string, more = {}) => ({
  id,
  title: `Check ${id}`,
  level,
  expression,
  fix: { text: `Fix ${id}`, link: 'https://example.com/x' },
  ...more,
});

const scorecard = (name: string, checks: object[], spec = {}): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name, namespace: 'default', title: `Card ${name}` },
  spec: {
    owner: 'group:default/platform',
    filter: { kind: 'component', 'spec.type': 'service' },
    levels: ['bronze', 'silver'],
    checks,
    ...spec,
  },
});

/** What a scorecards plugin with pushed facts says. */
const FACTS = {
  asOf: '2026-03-01T00:00:00Z',
  items: [
    ...factDeclarations.map(one => ({
      ...one,
      fields: one.fields.map(field => ({
        ...field,
        name: `${one.variable}.${field.name}`,
      })),
    })),
    {
      variable: 'pushed.ci',
      title: 'CI',
      fields: [{ name: 'pushed.ci.green', type: 'bool', description: 'x' }],
    },
  ],
};

const good = check('slo', 'bronze', 'slo.count > 0');
const bad = check('links', 'bronze', 'catalog.links > 0');
const later = check('budget', 'silver', 'slo.budgetRemaining > 0.0');

type Input = Parameters<
  ReturnType<typeof createReadinessEvaluateAction>['handler']
>[0]['input'];

async function evaluate(
  cards: Entity[],
  input: Input = {},
  { isDryRun = false, files = FILES, declared = true } = {},
) {
  workspace.setContent(files);
  const server = await startJsonServer(() =>
    declared ? { body: FACTS } : { status: 404, body: {} },
  );
  const catalog = catalogServiceMock({ entities: cards });
  const action = createReadinessEvaluateAction({
    catalog,
    auth: mockServices.auth(),
    discovery: {
      getBaseUrl: async () => server.url,
      getExternalBaseUrl: async () => server.url,
    },
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
  const { context, outputs } = actionContext({
    input,
    workspacePath: workspace.path,
    isDryRun,
    templateInfo: {
      entityRef: 'template:default/fastapi-service',
      entity: {
        metadata: {
          name: 'fastapi-service',
          annotations: { 'backstage.io/template-version': '1.2.0' },
        },
      },
    },
  });
  const error = await action.handler(context).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  await server.close();
  return {
    outputs,
    error,
    asked: server.asked,
    summary: String(outputs.summary),
  };
}

describe('readiness:evaluate', () => {
  it.each([false, true])(
    'tells level, score and gaps (dry run: %p)',
    async isDryRun => {
      const { outputs, summary, error, asked } = await evaluate(
        [scorecard('ready', [good, bad, later])],
        {},
        { isDryRun },
      );
      expect(error).toBeUndefined();
      expect(outputs.results).toEqual([
        {
          scorecard: 'scorecard:default/ready',
          level: 'none',
          score: 1 / 3,
          unknown: 1 / 3,
          gaps: [
            {
              check: 'links',
              title: 'Check links',
              level: 'bronze',
              status: 'fail',
              reason: 'catalog.links is 0',
              fix: 'Fix links',
            },
            {
              check: 'budget',
              title: 'Check budget',
              level: 'silver',
              status: 'unknown',
              reason: expect.stringContaining('nothing has been measured yet'),
              fix: 'Fix budget',
            },
          ],
        },
      ]);
      expect(asked).toMatchObject([
        { path: '/facts', headers: { authorization: expect.any(String) } },
      ]);
      expect(summary).toContain('| Card ready | none yet | 33 % | 33 % |');
      expect(summary).toContain(
        '- [ ] **Check links** (bronze): catalog.links is 0. Fix links (<https://example.com/x>)',
      );
      expect(summary).toContain('#### Card ready: not known before it runs');
    },
  );

  it('reaches a level, and leaves the next one unproven', async () => {
    const { outputs } = await evaluate([scorecard('ready', [good, later])]);
    expect(outputs.results).toMatchObject([{ level: 'bronze', score: 0.5 }]);
  });

  it('never takes what is unknown for good', async () => {
    const unknowns = [
      check('a', 'bronze', 'slo.worstState == "healthy"'),
      check('b', 'bronze', 'incidents.open == 0'),
      check('c', 'bronze', 'oncall.reachable'),
      check('d', 'bronze', 'pushed.ci.green'),
    ];
    const { outputs } = await evaluate([scorecard('ready', unknowns)]);
    expect(outputs.results).toMatchObject([
      {
        level: 'unproven',
        score: 0,
        unknown: 1,
        gaps: unknowns.map(({ id }) => ({ check: id, status: 'unknown' })),
      },
    ]);
  });

  it('knows where the entity will say it comes from', async () => {
    const { outputs } = await evaluate([
      scorecard('ready', [
        check('a', 'bronze', 'scaffolder.version == "1.2.0"'),
      ]),
    ]);
    expect(outputs.results).toMatchObject([{ level: 'bronze' }]);
  });

  it('evaluates the scorecards that apply, or those that are named', async () => {
    const cards = [
      scorecard('a', [good]),
      scorecard('b', [good], { filter: { 'spec.type': 'website' } }),
      scorecard('c', [good]),
    ];
    const all = await evaluate(cards);
    expect(all.outputs.results).toMatchObject([
      { scorecard: 'scorecard:default/a' },
      { scorecard: 'scorecard:default/c' },
    ]);
    const one = await evaluate(cards, { scorecards: ['c', 'scorecard:b'] });
    expect(one.outputs.results).toMatchObject([
      { scorecard: 'scorecard:default/c' },
    ]);
    const none = await evaluate([]);
    expect(none.summary).toContain('No scorecard is about it.');
    expect(none.outputs.results).toEqual([]);
  });

  it.each([
    [['gone', 'a'], 'NotFoundError', 'scorecard:default/gone not found'],
    [
      ['component:a'],
      'InputError',
      'scorecards[0]: expected the ref of a scorecard',
    ],
    [[''], 'InputError', 'scorecards[0]:'],
  ])('refuses the scorecards %j', async (scorecards, name, message) => {
    const { error } = await evaluate([scorecard('a', [good])], { scorecards });
    expect(error?.name).toBe(name);
    expect(error?.message).toContain(message);
  });

  it('loses one check to an expression that cannot be read, and no scorecard to another', async () => {
    const { outputs, summary } = await evaluate([
      scorecard('a', [good, check('typo', 'silver', 'slo.cuont > 0')]),
      scorecard('broken', [good], { levels: [] }),
    ]);
    expect(outputs.results).toMatchObject([
      {
        level: 'bronze',
        gaps: [
          {
            check: 'typo',
            status: 'unknown',
            reason: expect.stringContaining('slo.cuont'),
          },
        ],
      },
    ]);
    expect(summary).toContain(
      'Left out: scorecard:default/broken cannot be read',
    );
  });

  it('does without the scorecards plugin', async () => {
    const { outputs } = await evaluate(
      [scorecard('a', [good, check('ci', 'silver', 'pushed.ci.green')])],
      {},
      { declared: false },
    );
    expect(outputs.results).toMatchObject([
      { level: 'bronze', gaps: [{ check: 'ci', status: 'unknown' }] },
    ]);
  });

  describe('minimumLevel', () => {
    it('fails with what fails on the way there, and gives the results out all the same', async () => {
      const { error, outputs } = await evaluate(
        [
          scorecard('a', [
            good,
            bad,
            check('x', 'silver', 'catalog.links > 1'),
          ]),
        ],
        { minimumLevel: 'bronze' },
      );
      expect(error?.name).toBe('InputError');
      expect(error?.message).toBe(
        'It does not reach bronze:\n- Card a, bronze: Check links (catalog.links is 0). Fix links',
      );
      expect(outputs.results).toHaveLength(1);
    });

    it('is not failed by what only running can tell', async () => {
      const { error } = await evaluate([scorecard('a', [good, later])], {
        minimumLevel: 'silver',
      });
      expect(error).toBeUndefined();
    });

    it('refuses a level that no scorecard has', async () => {
      const { error } = await evaluate([scorecard('a', [good])], {
        minimumLevel: 'gold',
      });
      expect(error?.message).toContain('minimumLevel: expected a level');
    });
  });

  it('says that the file of the entity is not there', async () => {
    const { error } = await evaluate([], {}, { files: { 'a.md': '' } });
    expect(error?.name).toBe('NotFoundError');
    expect(error?.message).toContain('catalog-info.yaml: expected');
  });
});
