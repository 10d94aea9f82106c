import { Entity } from '@backstage/catalog-model';
import { readErrorBudgetPolicy } from './document';

const policy = (spec: object = {}): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'ErrorBudgetPolicy',
  metadata: { name: 'payments' },
  spec: {
    owner: 'group:default/platform',
    appliesTo: { entities: ['checkout'], tiers: ['1', '2'] },
    steps: [
      { spentPercent: 100, text: 'Freeze', gate: 'deny' },
      { spentPercent: 50, text: 'Talk' },
    ],
    ...spec,
  },
});

const codes = (entity: Entity) =>
  readErrorBudgetPolicy(entity).issues.map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('readErrorBudgetPolicy', () => {
  it('sorts the steps and fills in what was left out', () => {
    expect(readErrorBudgetPolicy(policy())).toEqual({
      ref: 'errorbudgetpolicy:default/payments',
      issues: [],
      document: {
        ref: 'errorbudgetpolicy:default/payments',
        title: 'payments',
        ownerRef: 'group:default/platform',
        entityRefs: ['component:default/checkout'],
        tiers: ['1', '2'],
        steps: [
          { spentPercent: 50, text: 'Talk' },
          { spentPercent: 100, text: 'Freeze', gate: 'deny' },
        ],
        onPageBurn: 'deny',
        onUnknown: 'unknown',
      },
    });
  });

  it.each<[string, object, string[]]>([
    ['a misspelt key', { onUnknwon: 'deny' }, ['spec.onUnknwon unknown-key']],
    [
      'a misspelt key inside',
      { appliesTo: { tier: ['1'] } },
      ['spec.appliesTo.tier unknown-key'],
    ],
    [
      'a tier nobody has',
      { appliesTo: { tiers: ['5'] } },
      ['spec.appliesTo.tiers[0] not-one-of'],
    ],
    ['no steps', { steps: [] }, ['spec.steps wrong-length']],
    [
      'a share below nothing',
      { steps: [{ spentPercent: -1, text: 'x' }] },
      ['spec.steps[0].spentPercent out-of-range'],
    ],
    [
      'two steps at one share',
      {
        steps: [
          { spentPercent: 1, text: 'x' },
          { spentPercent: 1, text: 'y' },
        ],
      },
      ['spec.steps[1].spentPercent duplicate'],
    ],
    [
      'a gate that cannot be',
      { steps: [{ spentPercent: 1, text: 'x', gate: 'unknown' }] },
      ['spec.steps[0].gate not-one-of'],
    ],
    ['no owner', { owner: undefined }, ['spec.owner required']],
  ])('reports %s', (_, spec, expected) => {
    expect(codes(policy(spec))).toEqual(expected);
  });
});
