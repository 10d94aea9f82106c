import { StoredResult } from './Known';

/** The results that hold now, by scorecard and entity. */
export class OpenResults {
  readonly #byScorecard = new Map<number, Map<number, StoredResult>>();

  static create(): OpenResults {
    return new OpenResults();
  }

  private constructor() {}

  /** Takes in what was written or closed, in any order; twice is no harm. */
  apply(changed: readonly StoredResult[]): void {
    for (const result of changed) {
      const { scorecard_id: scorecardId, entity_id: entityId } = result;
      const results = this.#of(scorecardId);
      const held = results.get(entityId);
      if (result.valid_to === null) {
        results.set(entityId, result);
      } else if (held && held.valid_from <= result.valid_from) {
        results.delete(entityId);
      }
    }
  }

  of(scorecardId: number): Iterable<StoredResult> {
    return this.#byScorecard.get(scorecardId)?.values() ?? [];
  }

  get(scorecardId: number, entityId: number): StoredResult | undefined {
    return this.#byScorecard.get(scorecardId)?.get(entityId);
  }

  #of(scorecardId: number): Map<number, StoredResult> {
    const known = this.#byScorecard.get(scorecardId);
    if (known) return known;
    const results = new Map<number, StoredResult>();
    this.#byScorecard.set(scorecardId, results);
    return results;
  }
}
