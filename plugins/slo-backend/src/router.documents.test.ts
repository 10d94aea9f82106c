import { TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { createTestApp, TestApp } from './__testUtils__/createTestApp';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const valid = `apiVersion: openslo/v1
kind: SLO
metadata: { name: checkout }
spec:
  service: checkout
  indicatorRef: requests
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ target: 0.99 }]
`;

describe('POST /validate', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ knex: await databases.init('SQLITE_3') });
  });

  const validate = (yaml: string, type = 'application/yaml') =>
    request(test.app).post('/validate').set('content-type', type).send(yaml);

  it.each(['application/yaml', 'text/yaml', 'text/plain'])(
    'reads %s',
    async type => {
      const { status, body } = await validate(valid, type);
      expect([status, body]).toEqual([
        200,
        { valid: true, errors: [], warnings: [] },
      ]);
    },
  );

  it('names document, path and code of each error', async () => {
    const { body } = await validate(
      `${valid}---\n${valid
        .replace('0.99', '2')
        .replace('name: checkout', 'name: second')}`,
    );
    expect(body.valid).toBe(false);
    expect(body.errors).toMatchObject([
      { document: 1, path: 'spec.objectives[0].target' },
    ]);
  });

  it('warns of what is allowed but hardly meant, by document', async () => {
    const { body } = await validate(
      `${valid}---\n${valid
        .replace('0.99', '0')
        .replace('30d', '0d')
        .replace('name: checkout', 'name: second')}`,
    );
    expect(body.valid).toBe(true);
    expect(body.warnings).toMatchObject([
      {
        document: 1,
        path: 'spec.timeWindow[0].duration',
        code: 'zero-duration',
      },
      { document: 1, path: 'spec.objectives[0].target', code: 'target-0' },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no YAML', 'a: [1'],
    ['another kind', 'apiVersion: openslo/v1\nkind: Teapot'],
  ])('finds %s wanting', async (_title, yaml) => {
    const { status, body } = await validate(yaml);
    expect(status).toBe(200);
    expect(body.valid).toBe(false);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('refuses a document of 10 MB', async () => {
    const { status, body } = await validate('#'.repeat(10 * 1024 * 1024));
    expect(status).toBe(400);
    expect(body.error.message).toContain('at most 1048576 bytes');
  });

  it('refuses other kinds of body', async () => {
    const { status } = await validate('{}', 'application/json');
    expect([400, 415]).toContain(status);
  });
});
