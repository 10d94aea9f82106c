import { RuleError, RuleProblem } from './types';

/** Collects what is wrong, so that one mistake does not hide the others. */
export class ProblemList {
  readonly #found: RuleProblem[] = [];

  get found(): readonly RuleProblem[] {
    return this.#found;
  }

  add(...problems: RuleProblem[]): void {
    this.#found.push(...problems);
  }

  /** What `run` gives, or undefined when it throws a RuleError, which is kept. */
  attempt<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (error instanceof RuleError) {
        this.add(error.problem);
        return undefined;
      }
      throw error;
    }
  }
}
