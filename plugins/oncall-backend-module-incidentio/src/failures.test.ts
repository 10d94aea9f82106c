import { reply } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchSchedules } from './__testUtils__/withIncidentIo';
import { SCHEDULE, smallWorld } from './__testUtils__/world';

const codes = (answers: object[]) =>
  new Set(answers.map(answer => 'code' in answer && answer.code));

/** https://docs.incident.io/api-reference/introduction: in the body, and in no header. */
const LIMITED = {
  type: 'too_many_requests',
  status: 429,
  rate_limit: {
    name: 'api_key_name',
    limit: 1200,
    remaining: 0,
    retry_after: 'Tue, 24 Feb 2026 12:00:42 UTC',
  },
};

describe('failures of incident.io', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [500, 'http-500'],
    [503, 'http-503'],
    [404, 'http-404'],
  ])('says what %s means, without the key', async (status, code) => {
    const { answers } = await fetchSchedules({
      intercept: (_, res) => reply(res, status, '<html>no</html>'),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
    expect(JSON.stringify(answers)).not.toContain('s3cret');
  });

  it('asks nothing more when the key is refused', async () => {
    const { answers, asked } = await fetchSchedules(
      { account: { apiKey: 'wrong' } },
      ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'],
    );
    expect(answers).toHaveLength(6);
    expect(codes(answers)).toEqual(new Set(['unauthorized']));
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('comes back after a rate limit with a header', async () => {
    const { answers, slept } = await fetchSchedules({
      intercept: (_, res, nth) =>
        nth === 1 && reply(res, 429, LIMITED, { 'retry-after': '42' }),
    });
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(42_000);
  });

  it('waits out most of a minute without one', async () => {
    const { answers, asked, slept } = await fetchSchedules({
      intercept: (_, res, nth) => nth <= 5 && reply(res, 429, LIMITED),
    });
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
    expect(asked).toHaveLength(5 + 3);
    expect(slept.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(31_000);
  });

  it('gives up on a limit that does not end, for all targets', async () => {
    const { answers, asked } = await fetchSchedules(
      { intercept: (_, res) => reply(res, 429, LIMITED) },
      ['S1', 'S2', 'S3', 'S4', 'S5'],
    );
    expect(codes(answers)).toEqual(new Set(['rate-limited']));
    expect(asked.length).toBeLessThanOrEqual(18);
  });

  it.each([
    ['HTML', '<html>', 'not-json'],
    ['half an answer', '{"schedule":{"id":"', 'not-json'],
    ['another shape', '{"schedules":[]}', 'unexpected-answer'],
  ])('does not take %s for an answer', async (_title, body, code) => {
    const { answers } = await fetchSchedules({
      intercept: (_, res) => reply(res, 200, body),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
  });

  it('is not content with the first page of two', async () => {
    const { answers } = await fetchSchedules({
      entriesPerPage: 1,
      intercept: ({ query }, res) =>
        (query.get('entry_window_start') ?? '').startsWith('opaque') &&
        reply(res, 200, '{"schedule_entries":{"final":[{"start_'),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'not-json' }]);
  });

  it('fails a schedule of which an entry cannot be read', async () => {
    const final = [{ start_at: 'soon', end_at: 'later' }];
    const { answers } = await fetchSchedules({
      intercept: ({ path }, res) =>
        path === '/v2/schedule_entries' &&
        reply(res, 200, { schedule_entries: { final, overrides: [] } }),
    });
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'unexpected-answer' },
    ]);
  });

  it('notices a cursor that loops', async () => {
    const { answers, asked } = await fetchSchedules({
      intercept: ({ path }, res) =>
        path === '/v2/schedule_entries' &&
        reply(res, 200, {
          schedule_entries: { final: [], overrides: [], scheduled: [] },
          pagination_meta: { after: 'again', after_url: 'x' },
        }),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'cursor-loop' }]);
    expect(asked).toHaveLength(3);
  });

  it('stops waiting for what is slow', async () => {
    const { answers } = await fetchSchedules({
      account: { timeout: { milliseconds: 100 } },
      intercept: () => true,
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'timeout' }]);
  });

  it('keeps a broken schedule apart from its neighbours', async () => {
    const world = smallWorld();
    world.schedules.push({ ...world.schedules[0]!, id: 'SBROKEN' });
    const { answers } = await fetchSchedules(
      {
        world,
        intercept: ({ query }, res) =>
          query.get('schedule_id') === 'SBROKEN' && reply(res, 200, '<html>'),
      },
      ['SBROKEN', 'SGONE', '../users', SCHEDULE],
    );
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'not-json' },
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'ok' },
    ]);
  });
});
