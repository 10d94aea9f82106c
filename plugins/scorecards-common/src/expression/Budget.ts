/** Steps that one evaluation may take where nothing else is said. */
export const DEFAULT_EXPRESSION_COST = 100_000;

/** The budget of an evaluation is used up. It leaves the whole expression, whatever `||` or `&&` it happened in. */
export class BudgetExceeded extends Error {}

/** What one evaluation may still do, in steps. */
export class Budget {
  #left: number;

  private constructor(steps: number) {
    this.#left = steps;
  }

  static of(steps: number): Budget {
    return new Budget(steps);
  }

  /** @throws BudgetExceeded where so much is not left */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) {
      throw new BudgetExceeded();
    }
  }
}
