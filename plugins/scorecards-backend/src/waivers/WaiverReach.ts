import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  CompiledCheck,
  CompiledScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  EntityStore,
  GroupStore,
  GroupTree,
  ProjectedEntity,
} from '../catalog';
import { WaiverRow } from '../database/rows';
import { VersionStore } from '../documents';

/** What says how far waivers reach. */
export interface WaiverReachOptions {
  entities: Pick<EntityStore, 'living'>;
  groups: Pick<GroupStore, 'tree'>;
  versions: Pick<VersionStore, 'current'>;
}

/** What a waiver is about. */
export type WaiverSubject = Pick<
  WaiverRow,
  'scorecard_ref' | 'check_id' | 'entity_ref' | 'group_ref'
>;

/** How far waivers reach, as scorecards, groups and entities are now. */
export class WaiverReach {
  readonly #scorecards: ReadonlyMap<string, CompiledScorecard>;
  readonly #byRef: ReadonlyMap<string, ProjectedEntity>;
  readonly #byOwner: ReadonlyMap<string, ProjectedEntity[]>;
  readonly #tree: GroupTree;

  static async read({
    entities,
    groups,
    versions,
  }: WaiverReachOptions): Promise<WaiverReach> {
    const current = await versions.current();
    return new WaiverReach(
      new Map(current.map(({ ref, compiled }) => [ref, compiled])),
      await entities.living(),
      await groups.tree(),
    );
  }

  private constructor(
    scorecards: ReadonlyMap<string, CompiledScorecard>,
    entities: readonly ProjectedEntity[],
    tree: GroupTree,
  ) {
    this.#scorecards = scorecards;
    this.#byRef = new Map(entities.map(entity => [entity.ref, entity]));
    this.#byOwner = groupBy(entities, ({ ownerRef }) => ownerRef ?? '');
    this.#tree = tree;
  }

  /** In force now. */
  scorecard(ref: string): CompiledScorecard | undefined {
    return this.#scorecards.get(ref);
  }

  check({
    scorecard_ref,
    check_id,
  }: Pick<WaiverSubject, 'scorecard_ref' | 'check_id'>):
    | CompiledCheck
    | undefined {
    return this.scorecard(scorecard_ref)?.checks.find(
      ({ check }) => check.id === check_id,
    );
  }

  /** Entities of the target that the scorecard applies to; none where there is no such scorecard. */
  under(subject: WaiverSubject): ProjectedEntity[] {
    const scorecard = this.scorecard(subject.scorecard_ref);
    return scorecard
      ? this.#targets(subject).filter(({ entity }) =>
          scorecard.appliesTo(entity),
        )
      : [];
  }

  /** Those of them that the check applies to; none where there is no such check. */
  concerned(subject: WaiverSubject): ProjectedEntity[] {
    const check = this.check(subject);
    return check
      ? this.under(subject).filter(({ entity }) => check.appliesTo(entity))
      : [];
  }

  /** Whether a group is one of these, or below one. */
  isBelow(group: string, groups: readonly string[]): boolean {
    return groups.some(above => this.#tree.owns(above, group));
  }

  #targets({ entity_ref, group_ref }: WaiverSubject): ProjectedEntity[] {
    if (entity_ref !== null) {
      const entity = this.#byRef.get(entity_ref);
      return entity ? [entity] : [];
    }
    return [...this.#tree.withDescendants(group_ref ?? '')].flatMap(
      owner => this.#byOwner.get(owner) ?? [],
    );
  }
}
