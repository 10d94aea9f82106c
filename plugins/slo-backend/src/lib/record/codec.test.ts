import fc from 'fast-check';
import { DayCounts, RecordedCount, decodeDay, encodeDay } from './codec';

const WIDTH = 300;
const SLOTS = 86_400 / WIDTH;

const amount = fc.oneof(
  fc.nat(20_000),
  fc.maxSafeNat(),
  fc.double({ min: 0, max: 1e300, noNaN: true }),
);

const count: fc.Arbitrary<RecordedCount> = fc
  .record({
    a: amount,
    b: amount,
    observedSeconds: fc.oneof(
      fc.constant(WIDTH),
      fc.nat(WIDTH),
      fc.double({ min: 0, max: WIDTH, noNaN: true }),
    ),
    revision: fc.oneof(fc.constant(0), fc.maxSafeNat()),
  })
  .map(({ a, b, ...rest }) => ({
    good: Math.min(a, b) + 0,
    total: Math.max(a, b) + 0,
    ...rest,
  }));

const day: fc.Arbitrary<DayCounts> = fc
  .array(fc.tuple(fc.nat(SLOTS - 1), count), { maxLength: 40 })
  .map(entries => new Map(entries));

function inOrder(counts: DayCounts) {
  return [...counts].sort(([a], [b]) => a - b);
}

describe('the packed day', () => {
  it('gives back exactly what was packed, up to 2^53 and for fractions', () => {
    fc.assert(
      fc.property(day, counts => {
        expect([...decodeDay(encodeDay(counts, WIDTH), WIDTH)]).toEqual(
          inOrder(counts),
        );
      }),
    );
  });

  it('packs the same counts into the same bytes, whatever their order', () => {
    fc.assert(
      fc.property(day, counts => {
        const reversed = new Map([...counts].reverse());
        expect(
          encodeDay(reversed, WIDTH).equals(encodeDay(counts, WIDTH)),
        ).toBe(true);
      }),
    );
  });

  it('costs nothing for buckets that were never recorded', () => {
    const empty = encodeDay(new Map(), WIDTH);
    const one = encodeDay(
      new Map([
        [287, { good: 900, total: 900, observedSeconds: WIDTH, revision: 0 }],
      ]),
      WIDTH,
    );
    expect(empty).toHaveLength(3);
    expect(one.length).toBeLessThanOrEqual(7);
  });

  it('keeps a recorded bucket without traffic apart from one never recorded', () => {
    const counts: DayCounts = new Map([
      [5, { good: 0, total: 0, observedSeconds: WIDTH, revision: 0 }],
    ]);
    expect([...decodeDay(encodeDay(counts, WIDTH), WIDTH).keys()]).toEqual([5]);
  });

  it('refuses a newer version, another width, and bytes that end too soon', () => {
    const packed = encodeDay(
      new Map([[0, { good: 1, total: 2, observedSeconds: 7, revision: 3 }]]),
      WIDTH,
    );
    expect(() => decodeDay(Buffer.from([9, 1]), WIDTH)).toThrow('version 9');
    expect(() => decodeDay(packed, 60)).toThrow('buckets of 300 s');
    expect(() => decodeDay(packed.subarray(0, -1), WIDTH)).toThrow(RangeError);
  });
});
