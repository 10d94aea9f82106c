import { reply } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchServices, withGoAlert } from './__testUtils__/withGoAlert';
import {
  actions,
  BACKUP,
  id,
  SERVICE,
  smallWorld,
} from './__testUtils__/world';

describe('failures of GoAlert', () => {
  it.each([
    [500, 'http-500'],
    [502, 'http-502'],
    [403, 'unauthorized'],
    [404, 'http-404'],
  ])('says what %s means, without the key', async (status, code) => {
    const { answers } = await fetchServices({
      intercept: (_, res) => reply(res, status, '<html>no</html>'),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
    expect(JSON.stringify(answers)).not.toContain('s3cret');
  });

  it('asks after the key when that is unknown, and nothing more', async () => {
    const { answers, asked } = await fetchServices(
      { account: { apiKey: 'wrong-s3cret' } },
      [1, 2, 3, 4, 5, 6].map(id),
    );
    expect(answers).toHaveLength(6);
    expect(new Set(answers.map(a => 'code' in a && a.code))).toEqual(
      new Set(['unauthorized']),
    );
    expect(answers[0]).toMatchObject({
      message: expect.stringContaining('expired'),
    });
    expect(JSON.stringify(answers)).not.toContain('s3cret');
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it.each([200, 422])(
    'knows a key for another document by status %s',
    async status => {
      const { answers } = await fetchServices(
        status === 200
          ? { keyDocument: '{ services { nodes { id } } }' }
          : {
              intercept: (_, res) =>
                reply(res, 422, {
                  errors: [
                    { message: 'no', extensions: { code: 'invalid_query' } },
                  ],
                }),
            },
      );
      expect(answers).toMatchObject([
        { outcome: 'failed', code: 'wrong-query' },
      ]);
    },
  );

  it.each([
    ['with headers', { 'retry-after': '7' }, 7_000],
    ['without headers', {}, 250],
  ])('comes back after a rate limit %s', async (_title, headers, atLeast) => {
    const { answers, asked, slept } = await fetchServices({
      intercept: (_, res, nth) =>
        nth === 1 && reply(res, 429, 'Too many concurrent requests', headers),
    });
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
    expect(asked).toHaveLength(6);
    expect(Math.max(...slept)).toBeGreaterThanOrEqual(atLeast);
  });

  it('gives up on a rate limit that does not end, for all targets', async () => {
    const { answers, asked } = await fetchServices(
      { intercept: (_, res) => reply(res, 429, 'Too many') },
      [1, 2, 3, 4, 5].map(id),
    );
    expect(answers).toHaveLength(5);
    expect(new Set(answers.map(a => 'code' in a && a.code))).toEqual(
      new Set(['rate-limited']),
    );
    expect(asked.length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['HTML', '<html>', 'not-json'],
    ['half an answer', '{"data":{"service":{"id":', 'not-json'],
    [
      'another shape',
      '{"data":{"service":{"title":"x"}}}',
      'unexpected-answer',
    ],
    ['nothing', '{}', 'unexpected-answer'],
    [
      'an error of its own',
      '{"errors":[{"message":"unexpected error"}],"data":null}',
      'graphql-error',
    ],
  ])('does not take %s for an answer', async (_title, body, code) => {
    const { answers } = await fetchServices({
      intercept: (_, res) => reply(res, 200, body),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code }]);
  });

  it('notices a connection that breaks in the middle', async () => {
    const { answers } = await fetchServices({
      intercept: (_, res) => {
        res.writeHead(200, { 'content-length': '1000' });
        res.write('{"data":');
        setTimeout(() => res.destroy(), 20);
        return true;
      },
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'network' }]);
  });

  it('stops waiting for what is slow', async () => {
    const { answers } = await fetchServices({
      account: { timeout: { milliseconds: 100 } },
      intercept: () => true,
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'timeout' }]);
  });

  it('does not follow a redirect', async () => {
    const { answers } = await fetchServices({
      intercept: (_, res) =>
        reply(res, 302, '', { location: 'https://evil.example.org/' }),
    });
    expect(answers).toMatchObject([{ outcome: 'failed', code: 'redirected' }]);
  });

  it('keeps a broken service apart from its neighbours', async () => {
    const world = smallWorld();
    world.services[id(2)] = {
      name: 'Broken',
      // A schedule that GoAlert does not have.
      steps: [{ delayMinutes: 1, actions: [actions.schedule(BACKUP)] }],
    };
    const { answers } = await fetchServices({ world }, [
      id(2),
      id(3),
      'no-uuid',
      SERVICE,
    ]);
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'unexpected-answer' },
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'ok', title: 'Checkout' },
    ]);
  });

  it('fails a service of which a shift cannot be read, for a hole would look like a gap', async () => {
    const { answers } = await fetchServices({
      intercept: ({ operation }, res) =>
        operation === 'CallboardSchedule' &&
        reply(res, 200, {
          data: {
            schedule: {
              name: 'x',
              timeZone: 'UTC',
              shifts: [{ start: 'soon', end: 'later', userID: 'u' }],
            },
          },
        }),
    });
    expect(answers).toMatchObject([
      { outcome: 'failed', code: 'unexpected-answer' },
    ]);
  });

  it('ends at once when nobody waits any longer', async () => {
    const { result } = await withGoAlert({}, provider =>
      provider.fetch({
        targets: [{ kind: 'service', id: SERVICE }],
        from: 0,
        to: 1,
        signal: AbortSignal.abort(),
      }),
    );
    expect(result).toMatchObject([{ outcome: 'failed', code: 'aborted' }]);
  });
});
