import {
  Check,
  CheckTally,
  Score,
  ScoreWeights,
  StatusCounts,
  toScore,
} from '@callboard/backstage-plugin-scorecards-common';
import { KnownVersion, StoredResult } from '../board';
import { Found } from '../Found';
import { LevelCounter } from './LevelCounter';

/** A number per letter that a code may be. */
const LETTERS = 'pfunwPFU';
const SLOTS = LETTERS.length;
const FAIL = LETTERS.indexOf('f');
const UNKNOWN = LETTERS.indexOf('u');
const NOT_APPLICABLE = LETTERS.indexOf('n');
/** More than there are entities. */
const MANY = 1e9;
const SLOT_OF = new Uint8Array(128).fill(NOT_APPLICABLE);
[...LETTERS].forEach((letter, slot) => {
  SLOT_OF[letter.charCodeAt(0)] = slot;
});

/** Of how many entities a check says what, in the order of {@link LETTERS}. */
type Slots = readonly number[];

/**
 * Sums of results: entities, levels, weights, and per check how many entities have which result. Two sums add up, so that
 * the groups above a group need not look at its results again.
 */
export class Tally {
  readonly #version: KnownVersion;
  readonly #slots: Int32Array;
  /** Where the checks of other versions are in this one, by version. */
  readonly #positions = new Map<KnownVersion, Int32Array>();
  readonly #levels: LevelCounter;
  readonly #weights: ScoreWeights = {
    passed: 0,
    waived: 0,
    unknown: 0,
    applicable: 0,
  };
  #entities = 0;

  /** @param version - whose checks are counted */
  static create(version: KnownVersion): Tally {
    return new Tally(version);
  }

  static of(version: KnownVersion, found: Iterable<Found>): Tally {
    const tally = new Tally(version);
    for (const one of found) tally.add(one);
    return tally;
  }

  private constructor(version: KnownVersion) {
    const { levels, checks } = version.scorecard;
    this.#version = version;
    this.#levels = LevelCounter.create(levels);
    this.#slots = new Int32Array(checks.length * SLOTS);
  }

  add({ version, result }: Found): void {
    this.#entities += 1;
    this.#levels.add(version.scorecard.levels, result.standing);
    this.#addWeights(result);
    const { codes } = result;
    const positions = this.#positionsOf(version);
    const slots = this.#slots;
    for (let index = 0; index < codes.length; index += 1) {
      const position = positions ? positions[index] ?? -1 : index;
      if (position >= 0) {
        const slot = position * SLOTS + (SLOT_OF[codes.charCodeAt(index)] ?? 0);
        slots[slot] = (slots[slot] ?? 0) + 1;
      }
    }
  }

  /** Another one for the same version that has counted nothing yet. */
  emptied(): Tally {
    return new Tally(this.#version);
  }

  /** Adds what another one of the same version has counted. */
  merge(other: Tally): void {
    this.#entities += other.#entities;
    this.#levels.merge(other.#levels);
    this.#addWeights(other.#weights);
    other.#slots.forEach((count, slot) => {
      this.#slots[slot] = (this.#slots[slot] ?? 0) + count;
    });
  }

  get entities(): number {
    return this.#entities;
  }

  get levels() {
    return this.#levels.toCounts();
  }

  get score(): Score {
    return toScore({ ...this.#weights });
  }

  /** Results of all checks together. */
  get counts(): StatusCounts {
    const sums = new Array<number>(SLOTS).fill(0);
    this.#slots.forEach((count, slot) => {
      sums[slot % SLOTS] = (sums[slot % SLOTS] ?? 0) + count;
    });
    return toCounts(sums);
  }

  /** Entities per result of each check, in the order of the version. */
  get checks(): CheckTally[] {
    return this.#version.scorecard.checks.map((check, index) =>
      this.#tellCheck(check, index),
    );
  }

  /** What the n-th check would say where it is announced; undefined where it is not. */
  announced(index: number): StatusCounts | undefined {
    const [, , , none = 0, , pass = 0, fail = 0, unknown = 0] =
      this.#slotsOf(index);
    return pass + fail + unknown === 0
      ? undefined
      : { pass, fail, unknown, 'not-applicable': none, waived: 0 };
  }

  /** The check that most fail, else that most are unknown of; undefined where all is well. */
  get worstCheck(): CheckTally | undefined {
    const { checks } = this.#version.scorecard;
    let worst = { index: -1, weight: 0 };
    checks.forEach((_, index) => {
      const fail = this.#slots[index * SLOTS + FAIL] ?? 0;
      const unknown = this.#slots[index * SLOTS + UNKNOWN] ?? 0;
      const weight = fail + unknown / MANY;
      if (weight > worst.weight) worst = { index, weight };
    });
    const check = checks[worst.index];
    return check && this.#tellCheck(check, worst.index);
  }

  #tellCheck({ id, title, level }: Check, index: number): CheckTally {
    return { id, title, level, counts: toCounts(this.#slotsOf(index)) };
  }

  #slotsOf(index: number): Slots {
    return [...this.#slots.subarray(index * SLOTS, (index + 1) * SLOTS)];
  }

  #addWeights({
    passed,
    waived,
    unknown,
    applicable,
  }: Pick<StoredResult, keyof ScoreWeights>): void {
    this.#weights.passed += passed;
    this.#weights.waived += waived;
    this.#weights.unknown += unknown;
    this.#weights.applicable += applicable;
  }

  /** Where the checks of a version are in this one; undefined where they are the same. */
  #positionsOf(version: KnownVersion): Int32Array | undefined {
    if (version === this.#version || version.shape === this.#version.shape) {
      return undefined;
    }
    const known = this.#positions.get(version);
    if (known) return known;
    const own = this.#version.scorecard.checks.map(({ id }) => id);
    const positions = Int32Array.from(
      version.scorecard.checks.map(({ id }) => own.indexOf(id)),
    );
    this.#positions.set(version, positions);
    return positions;
  }
}

function toCounts(slots: Slots): StatusCounts {
  const [pass = 0, fail = 0, unknown = 0, none = 0, waived = 0, ...announced] =
    slots;
  const later = announced.reduce((sum, count) => sum + count, 0);
  return { pass, fail, unknown, 'not-applicable': none + later, waived };
}
