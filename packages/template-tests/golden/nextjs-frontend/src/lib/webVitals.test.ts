import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InvalidReportError, parseReport } from './webVitals.ts';

const GOOD = {
  path: '/',
  measurements: [
    { name: 'LCP', value: 1834.5 },
    { name: 'CLS', value: 0 },
  ],
};

const BAD: Array<[string, string]> = [
  ['no JSON', 'json'],
  ['[]', 'shape'],
  [JSON.stringify({ ...GOOD, path: 7 }), 'path'],
  [JSON.stringify({ ...GOOD, path: 'x'.repeat(501) }), 'path'],
  [JSON.stringify({ ...GOOD, measurements: [] }), 'measurements'],
  [JSON.stringify({ ...GOOD, measurements: Array(4).fill(GOOD.measurements[0]) }), 'measurements'],
  [JSON.stringify({ ...GOOD, measurements: Array(2).fill(GOOD.measurements[0]) }), 'measurements'],
  [JSON.stringify({ ...GOOD, measurements: ['LCP'] }), 'measurement'],
  [JSON.stringify({ ...GOOD, measurements: [{ name: 'FID', value: 1 }] }), 'name'],
  [JSON.stringify({ ...GOOD, measurements: [{ name: '__proto__', value: 1 }] }), 'name'],
  [JSON.stringify({ ...GOOD, measurements: [{ name: 'LCP', value: '1' }] }), 'value'],
  [JSON.stringify({ ...GOOD, measurements: [{ name: 'LCP', value: -1 }] }), 'value'],
  [JSON.stringify({ ...GOOD, measurements: [{ name: 'CLS', value: 1e9 }] }), 'value'],
  ['{"path": "/", "measurements": [{"name": "LCP", "value": 1e999}]}', 'value'],
];

describe('parseReport', () => {
  it('reads what a browser sends', () => {
    assert.deepEqual(parseReport(JSON.stringify(GOOD)), GOOD);
  });

  for (const [text, reason] of BAD) {
    it(`refuses ${text.slice(0, 60)}`, () => {
      assert.throws(
        () => parseReport(text),
        error => error instanceof InvalidReportError && error.reason === reason,
      );
    });
  }
});
