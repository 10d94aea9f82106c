import { ObjectiveDefinition, SloDefinition } from '../model';
import { unsupportedReason } from './unsupported';

const query = { sourceType: 'Prometheus', spec: { query: 'up' } };
const objective: ObjectiveDefinition = {
  name: '0',
  target: 0.99,
  compositeWeight: 1,
  indicator: { kind: 'ratio', counter: true, good: query, total: query },
};
const definition: Pick<
  SloDefinition,
  'budgetingMethod' | 'window' | 'composite'
> = {
  budgetingMethod: 'Occurrences',
  window: { duration: '30d', isRolling: true },
  composite: false,
};

describe('unsupportedReason', () => {
  it('has nothing against occurrences over a rolling window', () => {
    expect(unsupportedReason(definition, objective, 1)).toBeUndefined();
  });

  it.each([
    ['budgeting method', { budgetingMethod: 'Timeslices' as const }, {}],
    ['budgeting method', { budgetingMethod: 'RatioTimeslices' as const }, {}],
    ['calendar', { window: { duration: '1M', isRolling: false } }, {}],
    ['composite', { composite: true }, {}],
    ['threshold', {}, { indicator: { kind: 'threshold', metric: query } }],
    ['raw', {}, { indicator: { kind: 'ratio', counter: false, raw: query } }],
    ['resolved', {}, { indicator: undefined }],
  ] as const)('names the %s it cannot compute', (word, slo, part) => {
    expect(
      unsupportedReason(
        { ...definition, ...slo },
        { ...objective, ...part },
        1,
      ),
    ).toContain(word);
  });

  it('names a window without length', () => {
    expect(unsupportedReason(definition, objective, 0)).toContain('30d');
  });
});
