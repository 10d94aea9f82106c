import fc from 'fast-check';
import { Delta, DeltaOutcome } from '../../database/RecordStore';
import { RecordedCount } from './codec';
import { compareCounts, mergeDelta } from './merge';

const standing: RecordedCount = {
  good: 90,
  total: 100,
  observedSeconds: 240,
  revision: 2,
};

const count = fc
  .record({
    good: fc.nat(3),
    bad: fc.nat(3),
    observedSeconds: fc.constantFrom(0, 100, 300),
    revision: fc.nat(3),
  })
  .map(
    ({ good, bad, ...rest }): RecordedCount => ({
      good,
      total: good + bad,
      ...rest,
    }),
  );

function mergeAll(counts: RecordedCount[]): RecordedCount | undefined {
  return counts.reduce<RecordedCount | undefined>(
    (before, arriving) => mergeDelta(before, arriving).standing,
    undefined,
  );
}

describe('merging a count into a bucket', () => {
  it('ends in the same count whatever the order of arrival', () => {
    const orders = fc
      .array(count, { minLength: 1, maxLength: 8 })
      .chain(counts =>
        fc.tuple(
          fc.constant(counts),
          fc.shuffledSubarray(counts, { minLength: counts.length }),
          fc.array(fc.constantFrom(...counts)),
        ),
      );
    fc.assert(
      fc.property(orders, ([counts, shuffled, repeated]) => {
        const largest = [...counts].sort(compareCounts).at(-1);
        expect(mergeAll(counts)).toEqual(largest);
        expect(mergeAll([...shuffled, ...repeated])).toEqual(largest);
      }),
    );
  });

  it('records the first count of a bucket', () => {
    expect(
      mergeDelta(undefined, { good: 1, total: 2, observedSeconds: 3 }),
    ).toEqual({
      outcome: 'recorded',
      standing: { good: 1, total: 2, observedSeconds: 3, revision: 0 },
    });
  });

  it.each([
    [
      'the same values again are a duplicate',
      { good: 90, total: 100, observedSeconds: 240 },
      'duplicate',
      2,
    ],
    [
      'the same values at a higher revision raise the revision',
      { good: 90, total: 100, observedSeconds: 240, revision: 5 },
      'duplicate',
      5,
    ],
    [
      'different values become the next revision',
      { good: 80, total: 100, observedSeconds: 240 },
      'revised',
      3,
    ],
    [
      'a higher revision wins even with less observed time',
      { good: 1, total: 1, observedSeconds: 10, revision: 3 },
      'revised',
      3,
    ],
    [
      'a lower revision never takes effect',
      { good: 1, total: 100, observedSeconds: 300, revision: 1 },
      'superseded',
      2,
    ],
    [
      'at the same revision more observed time wins',
      { good: 1, total: 1, observedSeconds: 300, revision: 2 },
      'revised',
      2,
    ],
    [
      'at the same revision and observed time the worse count wins',
      { good: 80, total: 100, observedSeconds: 240, revision: 2 },
      'revised',
      2,
    ],
    [
      'a bucket that goes on filling is no correction',
      { good: 95, total: 106, observedSeconds: 300 },
      'recorded',
      2,
    ],
    [
      'more observed time with fewer errors is a correction',
      { good: 96, total: 100, observedSeconds: 300 },
      'revised',
      3,
    ],
    [
      'an earlier stage of the bucket that arrives late takes no effect',
      { good: 40, total: 45, observedSeconds: 120 },
      'superseded',
      2,
    ],
  ] satisfies [string, Omit<Delta, 'bucket'>, DeltaOutcome, number][])(
    '%s',
    (_, delta: Omit<Delta, 'bucket'>, outcome, revision) => {
      const result = mergeDelta(standing, delta);
      const takesEffect = outcome === 'revised' || outcome === 'recorded';
      const stays = takesEffect ? delta : standing;
      expect(result.outcome).toBe(outcome);
      expect(result.standing).toEqual({ ...stays, revision });
      expect(result.displaced).toEqual(
        new Map<DeltaOutcome, RecordedCount>([
          ['revised', standing],
          ['superseded', { ...delta, revision: delta.revision ?? 2 }],
        ]).get(outcome),
      );
    },
  );
});
