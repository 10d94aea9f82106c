import {
  LevelCounts,
  STANDING_NONE,
  STANDING_UNPROVEN,
} from '@callboard/backstage-plugin-scorecards-common';

/** Counts entities per level. Levels that a scorecard had once are counted under their names of then. */
export class LevelCounter {
  readonly #levels: Map<string, number>;
  #none = 0;
  #unproven = 0;

  /** @param levels - that are told also where nothing stands there, lowest first */
  static create(levels: readonly string[]): LevelCounter {
    return new LevelCounter(levels);
  }

  private constructor(levels: readonly string[]) {
    this.#levels = new Map(levels.map(level => [level, 0]));
  }

  /** @param levels - of the version that the standing was judged under */
  add(levels: readonly string[], standing: number, times = 1): void {
    if (standing === STANDING_UNPROVEN) {
      this.#unproven += times;
      return;
    }
    const level = levels[standing - 1];
    if (standing === STANDING_NONE || level === undefined) {
      this.#none += times;
      return;
    }
    this.#levels.set(level, (this.#levels.get(level) ?? 0) + times);
  }

  /** Another one for the same levels that has counted nothing yet. */
  emptied(): LevelCounter {
    return new LevelCounter([...this.#levels.keys()]);
  }

  merge(other: LevelCounter): void {
    this.#none += other.#none;
    this.#unproven += other.#unproven;
    for (const [level, count] of other.#levels) {
      this.#levels.set(level, (this.#levels.get(level) ?? 0) + count);
    }
  }

  toCounts(): LevelCounts {
    return {
      levels: Object.fromEntries(this.#levels),
      none: this.#none,
      unproven: this.#unproven,
    };
  }
}
