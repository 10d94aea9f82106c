import { WaiverNote } from '@callboard/backstage-plugin-scorecards-common';
import { GroupTree } from '../catalog';
import { WaiverRow } from '../database/rows';

/** What waivers may cover. */
export interface CoveredEntity {
  /** Entity ref. */
  ref: string;
  /** Entity ref of its owner. */
  ownerRef?: string;
}

const NONE: ReadonlyMap<string, WaiverNote> = new Map();

/** The waivers that are in force at one instant. */
export class WaivedChecks {
  readonly #notes: ReadonlyMap<string, ReadonlyMap<string, WaiverNote>>;
  readonly #groups: Pick<GroupTree, 'withAncestors'>;
  readonly #checks = new WeakMap<
    ReadonlyMap<string, WaiverNote>,
    ReadonlySet<string>
  >();

  /** @param rows - approved and not expired */
  static create(
    rows: readonly WaiverRow[],
    groups: Pick<GroupTree, 'withAncestors'>,
  ): WaivedChecks {
    return new WaivedChecks(rows, groups);
  }

  private constructor(
    rows: readonly WaiverRow[],
    groups: Pick<GroupTree, 'withAncestors'>,
  ) {
    this.#groups = groups;
    const notes = new Map<string, Map<string, WaiverNote>>();
    // Of several for the same check, the one that holds longest is told.
    const sorted = [...rows].sort((a, b) =>
      a.expires_at < b.expires_at ? -1 : 1,
    );
    for (const row of sorted) {
      const target = row.entity_ref ?? row.group_ref ?? '';
      const key = keyOf(row.scorecard_ref, target);
      const checks = notes.get(key) ?? new Map<string, WaiverNote>();
      checks.set(row.check_id, toNote(row));
      notes.set(key, checks);
    }
    this.#notes = notes;
  }

  /** Ids of the checks that are waived for an entity: for itself, for its owner, or for a group above the owner. */
  waivedChecks(
    scorecardRef: string,
    entity: CoveredEntity,
  ): ReadonlySet<string> {
    const notes = this.notes(scorecardRef, entity);
    const known = this.#checks.get(notes);
    if (known) return known;
    const checks = new Set(notes.keys());
    this.#checks.set(notes, checks);
    return checks;
  }

  /** The same with who decided and why, by id of check. What is for the entity itself goes before what is for a group. */
  notes(
    scorecardRef: string,
    { ref, ownerRef }: CoveredEntity,
  ): ReadonlyMap<string, WaiverNote> {
    if (this.#notes.size === 0) return NONE;
    const targets =
      ownerRef === undefined
        ? [ref]
        : [ref, ...this.#groups.withAncestors(ownerRef)];
    const [first, ...others] = targets.flatMap(
      target => this.#notes.get(keyOf(scorecardRef, target)) ?? [],
    );
    if (!first) return NONE;
    return others.length === 0
      ? first
      : new Map([...others.reverse(), first].flatMap(notes => [...notes]));
  }
}

function keyOf(scorecardRef: string, target: string): string {
  return `${scorecardRef} ${target}`;
}

function toNote(row: WaiverRow): WaiverNote {
  return {
    id: row.id,
    reason: row.reason,
    requestedBy: row.requested_by,
    approvedBy: row.decided_by ?? '',
    expiresAt: row.expires_at,
  };
}
