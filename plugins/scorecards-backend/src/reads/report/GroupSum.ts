import { KnownVersion } from '../board';
import { Found } from '../Found';
import { LevelCounter } from '../tally/LevelCounter';
import { stepsBetween } from '../tally/steps';
import { Tally } from '../tally/Tally';

/** Where entities stood at another instant. */
export type StandingsBefore = ReadonlyMap<string, number>;

/** Who went and came again is compared with what it was. */
export function identityOf({ entity, scorecard }: Found): string {
  return `${entity.ref} ${scorecard.ref}`;
}

/** What is counted of a group of results. */
export class GroupSum {
  readonly key: string;
  readonly tally: Tally;
  /** Entities that are of the group itself, not of one below it. */
  direct = 0;
  /** Steps of level gained less steps lost. */
  moved = 0;
  readonly previous: LevelCounter;
  readonly #version: KnownVersion;

  /** @param version - whose checks are counted */
  static create(key: string, version: KnownVersion): GroupSum {
    return new GroupSum(key, version);
  }

  private constructor(key: string, version: KnownVersion) {
    this.key = key;
    this.#version = version;
    this.tally = Tally.create(version);
    this.previous = LevelCounter.create(version.scorecard.levels);
  }

  add(found: readonly Found[], before: StandingsBefore): void {
    this.direct += found.length;
    for (const one of found) this.tally.add(one);
    if (before.size === 0) return;
    for (const one of found) {
      const standing = before.get(identityOf(one));
      if (standing !== undefined) {
        this.moved += stepsBetween(standing, one.result.standing);
      }
    }
  }

  addBefore(before: readonly Found[]): void {
    for (const { version, result } of before) {
      this.previous.add(version.scorecard.levels, result.standing);
    }
  }

  /** Adds what another one has counted, as of a group below this one. */
  merge(other: GroupSum): void {
    this.tally.merge(other.tally);
    this.previous.merge(other.previous);
    this.moved += other.moved;
  }

  /** One for another group that has counted nothing yet. */
  emptied(key: string): GroupSum {
    return new GroupSum(key, this.#version);
  }
}
