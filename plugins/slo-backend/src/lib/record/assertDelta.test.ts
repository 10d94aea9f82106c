import { assertDelta } from './assertDelta';

const delta = { bucket: 600, good: 1, total: 2, observedSeconds: 300 };

describe('the guard of the record', () => {
  it.each([delta, { ...delta, revision: 7 }, { ...delta, good: 0.5 }])(
    'lets %j pass',
    good => expect(() => assertDelta(good, 300)).not.toThrow(),
  );

  it.each([
    ['bucket', { ...delta, bucket: 601 }],
    ['bucket', { ...delta, bucket: -300 }],
    ['bucket', { ...delta, bucket: NaN }],
    ['total', { ...delta, total: NaN }],
    ['total', { ...delta, total: Infinity }],
    ['total', { ...delta, total: -1, good: -1 }],
    ['good', { ...delta, good: 3 }],
    ['good', { ...delta, good: -1 }],
    ['good', { ...delta, good: NaN }],
    ['observedSeconds', { ...delta, observedSeconds: 301 }],
    ['observedSeconds', { ...delta, observedSeconds: NaN }],
    ['revision', { ...delta, revision: 1.5 }],
    ['revision', { ...delta, revision: -1 }],
    ['revision', { ...delta, revision: 2 ** 53 }],
  ])('refuses a wrong %s: %j', (field, bad) => {
    expect(() => assertDelta(bad, 300)).toThrow(`: ${field} must be`);
  });
});
