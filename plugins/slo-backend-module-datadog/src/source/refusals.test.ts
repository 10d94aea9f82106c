import { KEYS, sourceOf } from '../__testUtils__/fetchFrom';
import { datadog, HOUR, ratio } from '../__testUtils__/queries';

const HITS = 'sum:hits{*}.as_count()';
const query = (digest = 'sli') =>
  ratio({ good: HITS, total: HITS }, { digest });

describe('before anything is sent', () => {
  const source = sourceOf({ organizations: [{ name: 'a', ...KEYS }] });
  const ask = async (indicator: ReturnType<typeof query>['indicator']) =>
    source.fetch({
      queries: [{ digest: 'x', ...HOUR, indicator }],
      signal: AbortSignal.timeout(1_000),
    });

  it.each([
    [
      'incomplete-ratio',
      { kind: 'ratio', counter: false, total: datadog(HITS) },
    ],
    ['missing-comparison', { kind: 'threshold', metric: datadog('avg:a{*}') }],
    [
      'missing-query',
      {
        kind: 'ratio',
        counter: false,
        good: { sourceType: 'Datadog', spec: { q: 1 } },
        total: datadog(HITS),
      },
    ],
    [
      'counter-needs-as-count',
      {
        kind: 'ratio',
        counter: true,
        good: datadog('sum:a{*}'),
        total: datadog(HITS),
      },
    ],
  ] as const)('refuses with %s', async (code, indicator) => {
    expect(await ask(indicator)).toMatchObject([{ data: 'invalid', code }]);
  });

  it('refuses to reach a private address that is not allowed', async () => {
    const guarded = sourceOf({
      organizations: [{ name: 'a', ...KEYS, url: 'http://127.0.0.1:9' }],
    });
    const answers = await guarded.fetch({
      queries: [query()],
      signal: AbortSignal.timeout(1_000),
    });
    expect(answers).toMatchObject([{ code: 'blocked' }]);
  });

  it('is quiet without any organization', async () => {
    expect(
      await sourceOf({}).fetch({
        queries: [query()],
        signal: AbortSignal.timeout(1_000),
      }),
    ).toMatchObject([{ data: 'invalid', code: 'unknown-organization' }]);
  });
});
