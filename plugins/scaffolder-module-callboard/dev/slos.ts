import { SloPage, SloStatus } from '@callboard/backstage-plugin-slo-common';
import { FormSloApi } from '../src/api';
import { behave } from './behave';
import { Recipe } from './recipe';

const MINUTE = 60_000;

/** A healthy SLO of the checkout, with something else about it. */
export function slo(now: number, more: Partial<SloStatus> = {}): SloStatus {
  return {
    ref: 'slo:default/checkout-availability',
    entityRef: 'component:default/checkout-api',
    ownerRef: 'group:default/payments-core',
    title: 'Availability',
    target: 0.9995,
    window: { duration: '28d', isRolling: true },
    budgetingMethod: 'Occurrences',
    state: 'healthy',
    data: 'ok',
    coverage: 0.998,
    sli: 0.99974,
    good: 1_203_688,
    total: 1_204_001,
    errorBudgetRemaining: 0.48,
    burnRates: {},
    objectives: [],
    sources: [],
    issues: [],
    trend: [],
    asOf: new Date(now - 2 * MINUTE).toISOString(),
    ...more,
  };
}

function slosOf(now: number): SloStatus[] {
  return [
    slo(now, {
      ref: 'slo:default/refunds-lag',
      entityRef: 'component:default/refunds',
      title: 'Refunds are not late',
      budgetingMethod: 'Timeslices',
      good: null,
      total: null,
    }),
    slo(now),
    slo(now, {
      ref: 'slo:default/webhooks-availability',
      entityRef: 'component:default/webhooks',
      title: 'Deliveries answered',
      state: 'unknown',
      data: 'source-error',
      reason: 'Prometheus refused the query since 09:12',
      good: null,
      total: null,
      asOf: new Date(now - 50 * MINUTE).toISOString(),
    }),
    slo(now, {
      ref: 'slo:default/books-availability',
      entityRef: 'component:default/books',
      ownerRef: 'group:default/ledger',
      data: 'stale',
      reason: 'no sample since 09:12',
      good: 41_900,
      total: 42_000,
      asOf: new Date(now - 90 * MINUTE).toISOString(),
    }),
  ];
}

/** SLOs in memory in the place of the backend. */
export class FakeFormSlo implements FormSloApi {
  readonly #recipe: Recipe;

  constructor(recipe: Recipe = 'usual') {
    this.#recipe = recipe;
  }

  listSlos: FormSloApi['listSlos'] = ({ owner, entityRef }) =>
    behave<SloPage>(this.#recipe, () => {
      const items = this.#recipe === 'empty' ? [] : slosOf(Date.now());
      const matching = items.filter(
        one =>
          (!owner || owner.includes(one.ownerRef ?? '')) &&
          (!entityRef || entityRef.includes(one.entityRef ?? '')),
      );
      return { items: matching, totalItems: matching.length };
    });
}
