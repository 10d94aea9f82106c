import { SloClient } from './SloClient';

function createClient(answer: { status: number; body: unknown }) {
  const fetch = jest.fn(
    async (_input: string, _init?: RequestInit) =>
      new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const client = new SloClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('SloClient', () => {
  it('repeats a parameter for each value and leaves out what is not asked', async () => {
    const page = { items: [], totalItems: 0 };
    const { client, fetch } = createClient({ status: 200, body: page });
    await expect(
      client.listSlos({
        entityRef: ['component:default/a', 'component:default/b'],
        state: ['burning'],
        owner: undefined,
        facets: true,
        limit: 5,
      }),
    ).resolves.toEqual(page);
    const url = new URL(fetch.mock.calls[0]?.[0] ?? '');
    expect(url.pathname).toBe('/api/slo/slos');
    expect([...url.searchParams]).toEqual([
      ['entityRef', 'component:default/a'],
      ['entityRef', 'component:default/b'],
      ['state', 'burning'],
      ['facets', 'true'],
      ['limit', '5'],
    ]);
  });

  it('finds an SLO by its entity ref, and sends the token', async () => {
    const { client, fetch } = createClient({ status: 200, body: {} });
    await client.getHistory('slo:payments/a', { points: 3 }, { token: 't' });
    expect(fetch.mock.calls[0]?.[0]).toBe(
      'http://portal/api/slo/slos/payments/a/history?points=3',
    );
    expect(fetch.mock.calls[0]?.[1]?.headers).toEqual({
      Authorization: 'Bearer t',
    });
  });

  it('posts samples as JSON and documents as YAML', async () => {
    const { client, fetch } = createClient({ status: 200, body: {} });
    await client.pushSamples({ source: 'ci', samples: [] });
    await client.validate('kind: SLO');
    expect(
      fetch.mock.calls.map(([, init]) => [init?.body, init?.headers]),
    ).toEqual([
      ['{"source":"ci","samples":[]}', { 'Content-Type': 'application/json' }],
      ['kind: SLO', { 'Content-Type': 'application/yaml' }],
    ]);
  });

  it('sends a decision with the reason for it', async () => {
    const { client, fetch } = createClient({ status: 200, body: {} });
    await client.decideExclusion('a/b', 'approve', { comment: 'Seen' });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('http://portal/api/slo/exclusions/a%2Fb/approve');
    expect([init?.method, init?.body]).toEqual(['POST', '{"comment":"Seen"}']);
  });

  it('throws what the backend answered', async () => {
    const { client } = createClient({
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'There is no SLO' },
        response: { statusCode: 404 },
      },
    });
    await expect(client.getSlo('slo:default/a')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError' },
    });
  });
});
