import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { GroupTree } from '../../catalog';
import { StoredScorecard } from '../../documents';
import { KnownEntity, KnownVersion, StoredResult } from './Known';
import { OpenResults } from './OpenResults';

/** What a {@link Board} shows besides results. */
export interface Projection {
  entities: ReadonlyMap<number, KnownEntity>;
  groups: GroupTree;
  scorecards: readonly StoredScorecard[];
  /** By id; of each scorecard newest first. */
  versions: ReadonlyMap<number, KnownVersion>;
}

/** How things stand now, in memory: what reads are answered from. */
export class Board {
  readonly groups: GroupTree;
  readonly entities: ReadonlyMap<number, KnownEntity>;
  readonly versions: ReadonlyMap<number, KnownVersion>;
  readonly scorecards: ReadonlyMap<number, StoredScorecard>;
  readonly open: OpenResults;
  readonly #idsOfRef: ReadonlyMap<string, KnownEntity[]>;
  readonly #scorecardsOfRef: ReadonlyMap<string, StoredScorecard>;
  readonly #versionsOf: ReadonlyMap<number, KnownVersion[]>;

  static create(projection: Projection, open: OpenResults): Board {
    return new Board(projection, open);
  }

  private constructor(projection: Projection, open: OpenResults) {
    const { entities, groups, scorecards, versions } = projection;
    this.groups = groups;
    this.entities = entities;
    this.versions = versions;
    this.open = open;
    this.scorecards = new Map(scorecards.map(one => [one.id, one]));
    this.#scorecardsOfRef = new Map(scorecards.map(one => [one.ref, one]));
    this.#idsOfRef = groupBy([...entities.values()], ({ ref }) => ref);
    const all = [...versions.values()];
    this.#versionsOf = new Map(
      scorecards.map(({ id }) => [
        id,
        all.filter(({ scorecardId }) => scorecardId === id),
      ]),
    );
  }

  scorecard(ref: string): StoredScorecard | undefined {
    return this.#scorecardsOfRef.get(ref);
  }

  /** All lives of the entities of these refs. */
  lives(refs: readonly string[]): KnownEntity[] {
    return [...new Set(refs)].flatMap(ref => this.#idsOfRef.get(ref) ?? []);
  }

  /** Whether the catalog has it. */
  isLiving(ref: string): boolean {
    return (this.#idsOfRef.get(ref) ?? []).some(({ isLiving }) => isLiving);
  }

  /** Newest first. */
  versionsOf(scorecardId: number): readonly KnownVersion[] {
    return this.#versionsOf.get(scorecardId) ?? [];
  }

  /** The version in force at an instant; that of now where it is left out. */
  versionAt(scorecardId: number, at?: string): KnownVersion | undefined {
    const versions = this.versionsOf(scorecardId);
    return at === undefined
      ? versions.find(({ validTo }) => validTo === undefined) ?? versions[0]
      : versions.find(({ validFrom }) => validFrom <= at);
  }

  /**
   * The version that tells of a result: that in force at the instant, for its texts, unless the result was judged under
   * other levels or checks.
   */
  versionOf(
    result: Pick<StoredResult, 'scorecard_id' | 'version_id'>,
    at?: string,
  ): KnownVersion | undefined {
    const judged = this.versions.get(result.version_id);
    const inForce = this.versionAt(result.scorecard_id, at);
    return judged && inForce?.shape === judged.shape ? inForce : judged;
  }
}
