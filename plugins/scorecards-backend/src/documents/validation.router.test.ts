import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { stringify } from 'yaml';
import { createTestApp } from '../__testUtils__/createTestApp';
import { allow, allowAll, policy } from '../__testUtils__/permissions';
import {
  check,
  factSchema,
  scorecard,
} from '../catalog/__testUtils__/entities';
import { SLO } from '../catalog/__testUtils__/startRefresh';

const databases = createTestDatabases();
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('POST /validate on %p', id => {
  const start = async (permissions = allowAll()) => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      providers: [
        { declaration: SLO, source: 'Test', getFacts: async () => new Map() },
      ],
      permissions,
    });
    return (yaml: string) =>
      request(app)
        .post('/validate')
        .set('Content-Type', 'application/yaml')
        .send(yaml);
  };

  it.each<[string, string, [string, string][]]>([
    ['a scorecard that can be used', stringify(scorecard('ready')), []],
    ['a fact schema that can be used', stringify(factSchema('ci')), []],
    ['nothing', '\n', [['', 'required']]],
    [
      'a misspelt fact',
      stringify(
        scorecard('ready', {
          checks: [check('a', { expression: 'slo.cnt > 0' })],
        }),
      ),
      [['spec.checks[0].expression', 'unknown-fact']],
    ],
    [
      'a fact schema with a type that there is not',
      stringify(
        factSchema('ci', {
          fields: [{ name: 'x', type: 'text', description: 'X.' }],
        }),
      ),
      [['spec.fields[0].type', 'not-one-of']],
    ],
  ])('judges %s', async (_, yaml, issues) => {
    const validate = await start();
    const { status, body } = await validate(yaml);
    expect([status, body.valid]).toEqual([200, issues.length === 0]);
    expect(
      body.errors.map(({ path, code }: Record<string, string>) => [path, code]),
    ).toEqual(issues);
  });

  it('says what is hardly meant', async () => {
    const validate = await start();
    const { body } = await validate(
      stringify(scorecard('ready', { checks: [check('a')] })),
    );
    expect([body.valid, body.warnings]).toEqual([
      true,
      [expect.objectContaining({ code: 'level-without-checks' })],
    ]);
  });

  it('is for whoever may try documents', async () => {
    const validate = await start(policy(allow, allow));
    expect((await validate('')).status).toBe(403);
  });
});
