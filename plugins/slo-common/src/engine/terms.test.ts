import { ObjectiveDefinition, SloDefinition } from '../model';
import { compositeTerms, objectiveTerms, TermsDefinition } from './terms';

const query = { sourceType: 'Prometheus', spec: { query: 'up' } };
const objective: ObjectiveDefinition = {
  name: '0',
  target: 0.99,
  compositeWeight: 3,
  timeSliceTarget: 0.9,
  timeSliceWindow: '5m',
  indicator: { kind: 'ratio', counter: true, good: query, total: query },
};
const definition: TermsDefinition = {
  budgetingMethod: 'Timeslices',
  window: { duration: '30d', isRolling: true },
  objectives: [objective],
  missingDataIsBad: false,
};
const threshold = { kind: 'threshold', metric: query } as const;

describe('objectiveTerms', () => {
  it('takes what turns counts into a budget', () => {
    expect(objectiveTerms(definition, objective).terms).toEqual({
      method: 'Timeslices',
      window: definition.window,
      windowSeconds: 30 * 86_400,
      sliceSeconds: 300,
      parts: [{ target: 0.99, weight: 1, sliceTarget: 0.9 }],
      composite: false,
      missingDataIsBad: false,
    });
  });

  const raw = { kind: 'ratio', counter: false, raw: query } as const;
  it.each([
    ['raw', { indicator: raw }],
    ['threshold', { indicator: threshold, op: 'lt' as const, value: 0 }],
  ])('can compute a %s indicator', (_kind, part) => {
    expect(
      objectiveTerms(definition, { ...objective, ...part }).reason,
    ).toBeUndefined();
  });

  it.each<[string, Partial<SloDefinition>, Partial<ObjectiveDefinition>]>([
    ['a window of 0d', { window: { duration: '0d', isRolling: true } }, {}],
    ['could not be resolved', {}, { indicator: undefined }],
    ['needs op and value', {}, { indicator: threshold, op: 'lt' }],
    ['a slice of 0m', {}, { timeSliceWindow: '0m' }],
    ['no given length', {}, { timeSliceWindow: undefined }],
    ['longer than the window', {}, { timeSliceWindow: '31d' }],
    ['needs a timeSliceTarget', {}, { timeSliceTarget: undefined }],
  ])('says why not: %s', (reason, slo, part) => {
    const found = objectiveTerms(
      { ...definition, ...slo },
      { ...objective, ...part },
    );
    expect(found.reason).toContain(reason);
  });
});

describe('compositeTerms', () => {
  const compose = (
    method: SloDefinition['budgetingMethod'],
    part: Partial<ObjectiveDefinition>,
  ) =>
    compositeTerms({
      ...definition,
      budgetingMethod: method,
      objectives: [objective, { ...objective, ...part }],
    });

  it('keeps weights', () => {
    expect(
      compose('Occurrences', { target: 0.5, compositeWeight: 1 }).terms?.parts,
    ).toMatchObject([
      { target: 0.99, weight: 3 },
      { target: 0.5, weight: 1 },
    ]);
  });

  it.each([
    ['share one target', { target: 0.5 }],
    ['share one timeSliceWindow', { timeSliceWindow: '10m' }],
    ['could not be resolved', { indicator: undefined }],
  ])('of slices must %s', (reason, part) => {
    expect(compose('Timeslices', part).reason).toContain(reason);
    expect(compose('RatioTimeslices', part).reason).toContain(reason);
  });

  it('may slice one length written in two ways', () => {
    expect(
      compositeTerms({
        ...definition,
        objectives: [
          { ...objective, timeSliceWindow: '60m' },
          { ...objective, timeSliceWindow: '1h' },
        ],
      }).reason,
    ).toBeUndefined();
  });

  it('promises nothing without an objective', () => {
    expect(compositeTerms({ ...definition, objectives: [] }).reason).toContain(
      'no objective',
    );
  });
});
