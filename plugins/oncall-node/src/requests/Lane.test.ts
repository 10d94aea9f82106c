import { Lane } from './Lane';

const url = new URL('https://api.acme.example/');

function failing(code: string, status?: number) {
  const json = jest.fn(async (): Promise<{ body: unknown }> => {
    throw Object.assign(new Error(code), {
      name: 'ProviderError',
      code,
      status,
    });
  });
  return { json, lane: new Lane({ json }, AbortSignal.timeout(5_000)) };
}

describe('Lane', () => {
  it.each([
    ['unauthorized', 401, 1],
    ['rate-limited', 429, 1],
    ['dns', undefined, 1],
    ['timeout', undefined, 3],
    ['http-503', 503, 3],
    ['unauthorized', 403, 6],
    ['http-404', 404, 6],
  ])('sends after %s (%s) in all %d of 6', async (code, status, sent) => {
    const { json, lane } = failing(code, status);
    for (let i = 0; i < 6; i++) {
      await expect(lane.json(url)).rejects.toMatchObject({ code });
    }
    expect(json).toHaveBeenCalledTimes(sent);
  });

  it('forgets breaks after an answer', async () => {
    const { json, lane } = failing('timeout');
    for (let i = 0; i < 4; i++) {
      await expect(lane.json(url)).rejects.toThrow();
      json.mockResolvedValueOnce({ body: i });
      expect(await lane.json(url)).toBe(i);
    }
  });

  it('works on a few at a time and keeps the order', async () => {
    const { lane } = failing('dns');
    let now = 0;
    let most = 0;
    const results = await lane.each([5, 1, 4, 2, 3], async n => {
      most = Math.max(most, ++now);
      await new Promise(resolve => setTimeout(resolve, n));
      now -= 1;
      return n * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(3);
  });
});
