import {
  BudgetingMethod,
  ObjectiveDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { indicatorDigest } from './indicatorDigest';
import { measuredIndicators } from './measuredIndicators';

const objective = (
  name: string,
  timeSliceWindow: string | undefined,
  query = 'up',
): ObjectiveDefinition => ({
  name,
  target: 0.99,
  timeSliceWindow,
  compositeWeight: 1,
  indicator: {
    kind: 'ratio',
    counter: false,
    rawType: 'success',
    raw: { sourceType: 'Prometheus', spec: { query } },
  },
});

const measured = (
  objectives: ObjectiveDefinition[],
  budgetingMethod: BudgetingMethod = 'Timeslices',
) => measuredIndicators({ budgetingMethod, objectives });

describe('the width of buckets', () => {
  it.each([
    ['5m', 300],
    ['10m', 300],
    ['1h', 300],
    ['2d', 300],
    ['1m', 60],
    ['7m', 60],
    [undefined, 300],
    ['soon', 300],
  ])('for slices of %s is %d s', (timeSliceWindow, width) => {
    expect(measured([objective('a', timeSliceWindow)]).bucketSeconds).toEqual([
      width,
    ]);
  });

  it('is part of the identity only where it is not the usual one', () => {
    const [usual] = measured([objective('a', '5m')]).digests;
    const [narrow] = measured([objective('a', '1m')]).digests;
    expect(usual).toBe(indicatorDigest(objective('a', undefined)));
    expect(narrow).not.toBe(usual);
    expect(measured([objective('b', '7m')]).digests).toEqual([narrow]);
  });

  it('is the same for all objectives over one indicator, and for others their own', () => {
    const { digests, bucketSeconds } = measured([
      objective('a', '5m'),
      objective('b', '1m'),
      objective('c', '5m', 'other'),
      { ...objective('d', '1m'), indicator: undefined },
    ]);
    expect(bucketSeconds).toEqual([60, 60, 300, 300]);
    expect(digests[0]).toBe(digests[1]);
    expect(digests[2]).not.toBe(digests[0]);
    expect(digests[3]).toBeNull();
  });

  it('does not depend on slices that the method does not judge', () => {
    expect(
      measured([objective('a', '1m')], 'Occurrences').bucketSeconds,
    ).toEqual([300]);
  });
});
