import { reply } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchSchedules, withGrafana } from './__testUtils__/withGrafana';
import { SCHEDULE, smallWorld } from './__testUtils__/world';

const codes = (answers: object[]) =>
  new Set(answers.map(answer => 'code' in answer && answer.code));

describe('failures of Grafana', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [500, 'http-500'],
    [404, 'http-404'],
  ])('says what %s means, without the token', async (status, code) => {
    const { answers } = await fetchSchedules({
      intercept: (_, res) => reply(res, status, '<html>no</html>'),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
    expect(JSON.stringify(answers)).not.toContain('s3cret');
  });

  it('asks nothing more when the token is refused', async () => {
    const { answers, asked } = await fetchSchedules(
      { account: { token: 'glsa_wrong' } },
      ['S1', 'S2', 'S3', 'S4'],
    );
    expect(answers).toHaveLength(4);
    expect(codes(answers)).toEqual(new Set(['unauthorized']));
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['its own header', { 'RateLimit-Reset': '42' }, 42_000],
    ['Retry-After', { 'Retry-After': '7' }, 7_000],
    ['no header', {}, 250],
  ])(
    'comes back after a rate limit with %s',
    async (_title, headers, atLeast) => {
      const { answers, asked, slept } = await fetchSchedules({
        intercept: (_, res, nth) =>
          nth === 1 &&
          reply(res, 429, { detail: 'Request was throttled.' }, headers),
      });
      expect(answers).toMatchObject([{ outcome: 'ok' }]);
      expect(asked).toHaveLength(3);
      expect(Math.max(...slept)).toBeGreaterThanOrEqual(atLeast);
    },
  );

  it('gives up on a reset that is too far away, for all targets', async () => {
    const { answers, asked, slept } = await fetchSchedules(
      {
        intercept: (_, res) =>
          reply(res, 429, {}, { 'RateLimit-Reset': '290' }),
      },
      ['S1', 'S2', 'S3', 'S4', 'S5'],
    );
    expect(codes(answers)).toEqual(new Set(['rate-limited']));
    expect(asked).toHaveLength(1);
    expect(slept).toEqual([]);
  });

  it.each([
    ['HTML', '<html>', 'not-json'],
    ['half an answer', '{"id":"S', 'not-json'],
    ['another shape', '{"id":7}', 'unexpected-answer'],
  ])('does not take %s for an answer', async (_title, body, code) => {
    const { answers } = await fetchSchedules({
      intercept: (_, res) => reply(res, 200, body),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
  });

  it('is not content with half a list', async () => {
    const world = smallWorld();
    const { answers } = await fetchSchedules({
      world,
      pageSize: 1,
      intercept: ({ query }, res) =>
        query.get('page') === '2' && reply(res, 200, '{"results":[{"user_'),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'not-json' }]);
  });

  it('fails a schedule of which a shift cannot be read', async () => {
    const results = [{ user_pk: 'U', shift_start: 'soon', shift_end: 'later' }];
    const { answers } = await fetchSchedules({
      intercept: ({ path }, res) =>
        path.endsWith('final_shifts') && reply(res, 200, { results }),
    });
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'unexpected-answer' },
    ]);
  });

  it('notices pages that go round in a circle', async () => {
    const { answers } = await fetchSchedules({
      intercept: ({ path }, res) =>
        path.endsWith('final_shifts') &&
        reply(res, 200, { results: [], next: 'https://x.org/?page=1' }),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'cursor-loop' }]);
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
        intercept: ({ path }, res) =>
          path.includes('SBROKEN/final') && reply(res, 200, '<html>'),
      },
      ['SBROKEN', 'SGONE', '..', SCHEDULE],
    );
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'not-json' },
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'failed', code: 'bad-id' },
      { outcome: 'ok' },
    ]);
  });

  it('asks one by one when only the list is broken', async () => {
    const { answers } = await fetchSchedules(
      {
        intercept: ({ path }, res) =>
          path.endsWith('/schedules/') && reply(res, 200, '<html>'),
      },
      [SCHEDULE, 'SGONE'],
    );
    expect(answers).toMatchObject([{ outcome: 'ok' }, { outcome: 'gone' }]);
  });

  it('stays within its budget', async () => {
    const { slept } = await withGrafana(
      { account: { requestsPerMinute: 30 } },
      provider =>
        provider.fetch({
          targets: [{ kind: 'schedule', id: SCHEDULE }],
          from: 0,
          to: 1,
          signal: AbortSignal.timeout(10_000),
        }),
    );
    expect(slept).toEqual([2_000]);
  });
});
