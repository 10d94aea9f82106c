import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenBucket } from '../lib/TokenBucket.ts';
import { metrics } from './metrics.ts';
import { receiveReport } from './receiveReport.ts';

const REPORT = JSON.stringify({
  path: '/',
  measurements: [
    { name: 'LCP', value: 2500 },
    { name: 'INP', value: 40 },
    { name: 'CLS', value: 0.02 },
  ],
});

const bucket = (burst = 100) =>
  TokenBucket.create({ rate: 1, burst, now: () => 0 });

const send = (
  body: string,
  headers: Record<string, string> = {},
  allowed = bucket(),
) =>
  receiveReport(
    new Request('http://localhost/web-vitals', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    }),
    metrics(),
    allowed,
  );

describe('receiveReport', () => {
  it('counts a report in the bounds that the SLOs ask for', async () => {
    const { status } = await send(REPORT);
    assert.equal(status, 204);
    const text = await metrics().registry.metrics();
    assert.match(text, /web_vitals_lcp_seconds_bucket\{.*le="2\.5".*\} 1/);
    assert.match(text, /web_vitals_inp_seconds_bucket\{.*le="0\.2".*\} 1/);
    assert.match(text, /web_vitals_cls_bucket\{.*le="0\.1".*\} 1/);
    assert.match(text, new RegExp(`application="refund-intake"`));
  });

  it('never makes a label of what a browser says', async () => {
    await send(REPORT.replace('"/"', '"/?card=4111111111111111"'));
    const text = await metrics().registry.metrics();
    assert.doesNotMatch(text, /4111/);
    assert.match(text, /page="other"/);
  });

  const refused: Array<[string, number, () => Promise<Response>]> = [
    ['what is no report', 400, () => send('{}')],
    ['what is too large', 413, () => send(REPORT + ' '.repeat(3_000))],
    ['another type', 415, () => send(REPORT, { 'content-type': 'text/plain' })],
    ['another site', 403, () => send(REPORT, { 'sec-fetch-site': 'cross-site' })],
    ['too many', 429, () => send(REPORT, {}, bucket(0))],
  ];
  for (const [what, expected, request] of refused) {
    it(`refuses ${what}`, async () => {
      assert.equal((await request()).status, expected);
    });
  }
});
