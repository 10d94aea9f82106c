import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import {
  Exclusion,
  ExclusionStatus,
  ExclusionTiming,
} from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { Range } from '../database/RecordStore';
import {
  ExclusionDecisionRow,
  ExclusionRow,
  ExclusionTargetRow,
} from '../database/rows';
import { toIso } from '../lib/buckets';
import { targetsOf, toExclusion, toRow } from './exclusionRows';
import {
  ExclusionChanges,
  replaceCatalogExclusions,
} from './operations/replaceCatalogExclusions';
import { CatalogExclusion } from './toCatalogExclusion';

/** What of an approved exclusion its occurrences are worked out from. */
export type ApprovedExclusion = ExclusionTiming &
  Pick<Exclusion, 'id' | 'kind' | 'reason'>;

/** A decision about an exclusion of the portal. */
export interface DecisionRecord {
  decision: ExclusionDecisionRow['decision'];
  /** User entity ref. */
  by: string;
  at: Date;
  comment?: string;
}

/** Exclusions of the catalog and of the portal, with what was decided about the latter. */
export class ExclusionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ExclusionStore {
    return new ExclusionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All of them, or those for any of the given SLOs and entities; newest first. */
  async list(targets?: string[]): Promise<Exclusion[]> {
    const ids = targets && (await this.#idsFor(targets));
    return this.#read(ids);
  }

  async get(id: string): Promise<Exclusion | undefined> {
    const [exclusion] = await this.#read([id]);
    return exclusion;
  }

  /** Approved exclusions for any of the targets (refs of SLOs and entities) that may overlap a range. */
  async approved(
    targets: string[],
    range: Range,
  ): Promise<{ exclusion: ApprovedExclusion; targets: Set<string> }[]> {
    const found = new Map<
      string,
      { exclusion: ApprovedExclusion; targets: Set<string> }
    >();
    for (const chunk of chunks([...new Set(targets)])) {
      const rows = await this.#knex<ExclusionRow & ExclusionTargetRow>(
        'slo_exclusions',
      )
        .join(
          'slo_exclusion_targets',
          'slo_exclusion_targets.exclusion_id',
          'slo_exclusions.id',
        )
        .whereIn('slo_exclusion_targets.ref', chunk)
        .where('slo_exclusions.status', 'approved')
        .where('slo_exclusions.first_start', '<', toIso(range.end))
        .where(query =>
          query
            .whereNull('slo_exclusions.last_end')
            .orWhere('slo_exclusions.last_end', '>', toIso(range.start)),
        )
        .orderBy('slo_exclusions.id');
      for (const row of rows) {
        const known = found.get(row.id);
        if (known) {
          known.targets.add(row.ref);
        } else {
          const exclusion = {
            id: row.id,
            kind: row.kind,
            reason: row.reason,
            start: row.starts,
            end: row.ends,
            timeZone: row.time_zone ?? undefined,
            recurrence: row.recurrence ?? undefined,
          };
          found.set(row.id, { exclusion, targets: new Set([row.ref]) });
        }
      }
    }
    return [...found.values()];
  }

  /** Keeps a proposal of the portal. */
  async propose(exclusion: Exclusion, proposal: DecisionRecord): Promise<void> {
    const createdAt = proposal.at.toISOString();
    await this.#knex.transaction(async tx => {
      await tx<ExclusionRow>('slo_exclusions').insert(
        toRow({ ...exclusion, createdAt }),
      );
      await tx<ExclusionTargetRow>('slo_exclusion_targets').insert(
        targetsOf(exclusion).map(ref => ({ exclusion_id: exclusion.id, ref })),
      );
      await insertDecision(tx, exclusion.id, 0, proposal);
    });
  }

  /**
   * Decides about an exclusion, unless somebody else has meanwhile.
   *
   * @returns whether the decision was taken: false where the status is no longer the one it was decided upon
   */
  async decide(
    id: string,
    change: { from: ExclusionStatus; to: ExclusionStatus },
    decision: DecisionRecord,
  ): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const changed = await tx<ExclusionRow>('slo_exclusions')
        .where({ id, origin: 'portal', status: change.from })
        .update({
          status: change.to,
          decided_at: decision.at.toISOString(),
          decided_by: decision.by,
          ...(change.to === 'approved' && { approver: decision.by }),
        });
      if (changed === 0) {
        return false;
      }
      const before = await tx<ExclusionDecisionRow>('slo_exclusion_decisions')
        .where('exclusion_id', id)
        .pluck('position');
      await insertDecision(tx, id, before.length, decision);
      return true;
    });
  }

  /**
   * Makes the exclusions of the catalog these and no others.
   *
   * @returns what of it changes figures
   */
  async replaceCatalog(
    exclusions: CatalogExclusion[],
    at: Date,
  ): Promise<ExclusionChanges> {
    return this.#knex.transaction(tx =>
      replaceCatalogExclusions({ tx, exclusions, at }),
    );
  }

  async #idsFor(targets: string[]): Promise<string[]> {
    const ids = new Set<string>();
    for (const chunk of chunks([...new Set(targets)])) {
      const found = await this.#knex<ExclusionTargetRow>(
        'slo_exclusion_targets',
      )
        .whereIn('ref', chunk)
        .pluck('exclusion_id');
      found.forEach(id => ids.add(id));
    }
    return [...ids];
  }

  async #read(ids: string[] | undefined): Promise<Exclusion[]> {
    const { rows, targets, decisions } = await this.#rows(ids);
    const targetsById = groupBy(targets, item => item.exclusion_id);
    const decisionsById = groupBy(decisions, item => item.exclusion_id);
    return rows
      .sort(
        (a, b) =>
          b.created_at.localeCompare(a.created_at) || a.id.localeCompare(b.id),
      )
      .map(row =>
        toExclusion(
          row,
          targetsById.get(row.id) ?? [],
          (decisionsById.get(row.id) ?? []).sort(
            (a, b) => a.position - b.position,
          ),
        ),
      );
  }

  async #rows(ids: string[] | undefined): Promise<{
    rows: ExclusionRow[];
    targets: ExclusionTargetRow[];
    decisions: ExclusionDecisionRow[];
  }> {
    const rows: ExclusionRow[] = [];
    const targets: ExclusionTargetRow[] = [];
    const decisions: ExclusionDecisionRow[] = [];
    for (const chunk of ids ? chunks(ids) : [undefined]) {
      const of = (column: string) => (query: Knex.QueryBuilder) =>
        chunk ? query.whereIn(column, chunk) : query;
      rows.push(
        ...(await this.#knex<ExclusionRow>('slo_exclusions').modify(of('id'))),
      );
      targets.push(
        ...(await this.#knex<ExclusionTargetRow>(
          'slo_exclusion_targets',
        ).modify(of('exclusion_id'))),
      );
      decisions.push(
        ...(await this.#knex<ExclusionDecisionRow>(
          'slo_exclusion_decisions',
        ).modify(of('exclusion_id'))),
      );
    }
    return { rows, targets, decisions };
  }
}

async function insertDecision(
  tx: Knex.Transaction,
  id: string,
  position: number,
  { decision, by, at, comment }: DecisionRecord,
): Promise<void> {
  await tx<ExclusionDecisionRow>('slo_exclusion_decisions').insert({
    exclusion_id: id,
    position,
    decision,
    decided_by: by,
    decided_at: at.toISOString(),
    comment: comment ?? null,
  });
}
