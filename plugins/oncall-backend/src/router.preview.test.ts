import request from 'supertest';
import { stringify } from 'yaml';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from './__testUtils__/createTestApp';
import { scheduleEntity, userEntity } from './__testUtils__/entities';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const yamlOf = (spec: Parameters<typeof scheduleEntity>[1]) => {
  const { relations, ...document } = scheduleEntity('draft', spec);
  return stringify(document);
};

describe.each(databases.eachSupportedId())('previews on %p', id => {
  const start = async () => {
    const knex = await databases.init(id);
    const { app } = await createTestApp({
      knex,
      entities: [userEntity('ada'), userEntity('bob')],
    });
    const preview = (yaml: string, query = '') =>
      request(app).post(`/preview${query}`).type('application/yaml').send(yaml);
    return { knex, preview };
  };

  it('have shifts, gaps, load and words, and store nothing', async () => {
    const { knex, preview } = await start();
    const { status, body } = await preview(
      yamlOf({
        spec: {
          temporary: [
            {
              start: '2026-03-03T00:00',
              end: '2026-03-04T00:00',
              level: 'primary',
              shifts: [],
            },
          ],
        },
      }),
      '?from=2026-03-02T08:00:00Z&to=2026-03-09T08:00:00Z',
    );
    expect([status, body]).toEqual([
      200,
      {
        levels: [
          {
            name: 'primary',
            shifts: [
              {
                start: '2026-03-02T08:00:00.000Z',
                end: '2026-03-02T23:00:00.000Z',
                users: ['user:default/ada'],
                reason: 'rotation',
              },
              {
                start: '2026-03-03T23:00:00.000Z',
                end: '2026-03-09T08:00:00.000Z',
                users: ['user:default/ada'],
                reason: 'rotation',
              },
            ],
            gaps: [
              {
                start: '2026-03-02T23:00:00.000Z',
                end: '2026-03-03T23:00:00.000Z',
                declared: true,
              },
            ],
          },
        ],
        gaps: [],
        load: [
          expect.objectContaining({
            user: 'user:default/ada',
            timeZone: 'Europe/Berlin',
            hours: 144,
            shifts: 2,
          }),
        ],
        description: [
          'primary, week: Weekly, handoff Monday 09:00 Europe/Berlin',
        ],
        problems: [],
        issues: [],
      },
    ]);
    expect(await knex('oncall_schedules')).toEqual([]);
    expect(await knex('oncall_shifts')).toEqual([]);
  });

  it('go 30 days ahead where no range is given', async () => {
    const { preview } = await start();
    const { body } = await preview(yamlOf({}));
    const [{ shifts }] = body.levels;
    expect(shifts[0].start).toBe('2026-03-01T12:00:00.000Z');
    expect(shifts.at(-1).end).toBe('2026-03-31T12:00:00.000Z');
  });

  it('refuse a document with errors, each by path and code, also for programs', async () => {
    const { preview } = await start();
    const { status, body } = await preview(
      yamlOf({ spec: { timeZone: 'Mars/Olympus', levls: [] } }),
    );
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toContain('spec.timeZone: expected');
    expect(body.error.message).toContain('(invalid-time-zone)');
    expect(body.error.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: 'spec.timeZone',
          code: 'invalid-time-zone',
          line: expect.any(Number),
        }),
      ]),
    );
  });

  it.each([
    ['', /document/],
    ['a: [', /yaml-syntax/],
    ['- 1', /./],
  ])('refuse %j', async (yaml, message) => {
    const { preview } = await start();
    const { status, body } = await preview(yaml);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toMatch(message);
  });

  it('say what is hardly meant, and which feed nobody knows', async () => {
    const { preview } = await start();
    const { status, body } = await preview(
      yamlOf({
        spec: {
          levels: [{ name: 'one', layers: [{ name: 'feed', ics: 'nothing' }] }],
        },
      }),
    );
    expect(status).toBe(200);
    expect(body.problems).toEqual([
      expect.stringContaining('calendar feed named "nothing"'),
    ]);
  });
});
