import {
  Indicator,
  ObjectiveDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import { checkSample } from './checkSample';
import { toDeltas } from './toDeltas';

const NOW = 1_793_491_200;
const limits = { now: NOW, retentionSeconds: 86_400 };
const query = { sourceType: 'callboard-push', spec: { of: 'x' } };
const threshold: Indicator = { kind: 'threshold', metric: query };
const raw = (rawType: 'success' | 'failure'): Indicator => ({
  kind: 'ratio',
  counter: false,
  raw: query,
  rawType,
});
const counts: Indicator = {
  kind: 'ratio',
  counter: true,
  good: query,
  total: query,
};

function slo(
  indicators: Indicator[],
  more: Partial<ObjectiveDefinition>[] = [],
  bucketSeconds = 300,
): CatalogSlo {
  return {
    definition: {
      ref: 'slo:default/a',
      title: 'a',
      budgetingMethod: 'Occurrences',
      window: { duration: '1d', isRolling: true },
      objectives: indicators.map((indicator, i) => ({
        name: `o${i}`,
        target: 0.9,
        compositeWeight: 1,
        indicator,
        ...more[i],
      })),
      composite: false,
      missingDataIsBad: false,
    },
    windowSeconds: 86_400,
    issues: [],
    valid: true,
    digests: indicators.map((_, i) => `d${i}`),
    bucketSeconds: indicators.map(() => bucketSeconds),
  };
}

/** Counts by digest, or the code of the refusal. */
function taken(of: CatalogSlo, part: object, seconds = 300) {
  const checked = checkSample(
    {
      slo: 'a',
      start: new Date((NOW - seconds) * 1000).toISOString(),
      end: new Date(NOW * 1000).toISOString(),
      ...part,
    },
    limits,
  );
  if ('fault' in checked) {
    return checked.fault.code;
  }
  const found = toDeltas(of, checked.sample);
  return found.fault
    ? found.fault.code
    : Object.fromEntries(
        found.deltas.map(({ digest, delta }) => [
          digest,
          `${delta.good}/${delta.total}`,
        ]),
      );
}

describe('a measured value', () => {
  it.each([
    ['lt', 0.3, 0],
    ['lte', 0.3, 1],
    ['gt', 0.3, 0],
    ['gte', 0.3, 1],
    ['lt', 0.2, 1],
    ['gt', 0.2, 0],
    ['lt', 0.4, 0],
    ['gt', 0.4, 1],
  ] as const)('with %s 0.3, of %d is %d of 1 good', (op, value, good) => {
    expect(taken(slo([threshold], [{ op, value: 0.3 }]), { value })).toEqual({
      d0: `${good}/1`,
    });
  });

  it('goes to every threshold that is set for it, or to the one named', () => {
    const of = slo(
      [threshold, threshold],
      [
        { op: 'lt', value: 0.3 },
        { op: 'lt', value: 1 },
      ],
    );
    expect(taken(of, { value: 0.5 })).toEqual({ d0: '0/1', d1: '1/1' });
    expect(taken(of, { value: 0.5, objective: 'o1' })).toEqual({ d1: '1/1' });
    expect(taken(of, { good: 1, total: 1 })).toBe('unknown-objective');
    of.definition.composite = true;
    expect(taken(of, { value: 0.5 })).toBe('unknown-objective');
  });

  it('of a raw ratio is as good as it says', () => {
    expect(taken(slo([raw('success')]), { value: 0.75 })).toEqual({
      d0: '0.75/1',
    });
    expect(taken(slo([raw('failure')]), { value: 0.75 })).toEqual({
      d0: '0.25/1',
    });
  });

  it.each([
    ['out-of-range', raw('success'), { value: 1.01 }],
    ['out-of-range', raw('failure'), { value: -0.1 }],
    ['value-not-allowed', counts, { value: 1 }],
    ['wrong-type', raw('success'), {}],
    ['wrong-type', raw('success'), { value: 1, good: 1, total: 1 }],
    ['wrong-type', raw('success'), { value: 'high' }],
    ['not-finite', raw('success'), { value: Number.NaN }],
    ['invalid-slo', threshold, { value: 1 }],
  ])('is refused as %s', (code, indicator, part) => {
    expect(taken(slo([indicator]), part)).toBe(code);
  });
});

describe('counts', () => {
  it('are exact up to 2^53 − 1 and refused beyond', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(taken(slo([counts]), { good: most, total: most })).toEqual({
      d0: `${most}/${most}`,
    });
    expect(taken(slo([counts]), { good: 1, total: most + 1 })).toBe(
      'too-large',
    );
  });

  it('lie on the grid of their own indicator', () => {
    const sample = { good: 1, total: 1 };
    expect(taken(slo([counts], [], 60), sample, 60)).toEqual({ d0: '1/1' });
    expect(taken(slo([counts], [], 60), sample, 300)).toBe('off-grid');
    expect(taken(slo([counts], [], 300), sample, 60)).toBe('off-grid');
    expect(taken(slo([counts], [], 300), sample, 300)).toEqual({ d0: '1/1' });
  });
});
