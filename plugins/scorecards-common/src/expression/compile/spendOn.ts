import { Budget } from '../Budget';

/** Characters that count as one step. */
export const TEXT_PER_STEP = 16;

/** Spends what it takes to look through a value, and everything in it. */
export function spendOn(budget: Budget, value: unknown): void {
  if (typeof value === 'string') {
    budget.spend(1 + value.length / TEXT_PER_STEP);
    return;
  }
  budget.spend(1);
  if (Array.isArray(value)) {
    value.forEach(item => spendOn(budget, item));
  } else if (value instanceof Map) {
    value.forEach(item => spendOn(budget, item));
  }
}
