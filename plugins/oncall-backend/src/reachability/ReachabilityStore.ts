import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { ReachabilityState } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { applyJudgements } from './operations/applyJudgements';
import {
  JudgedService,
  ReachabilityHistoryRow,
  ReachabilityRow,
  ReachabilityRunRow,
} from './reachabilityRows';

/** What services are listed, filtered and sorted by. */
export interface ReachabilityKey {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  verdict: ReachabilityState;
}

/** Verdicts per service: those of now, and how they were. */
export class ReachabilityStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ReachabilityStore {
    return new ReachabilityStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The keys of all services. */
  async keys(): Promise<ReachabilityKey[]> {
    const rows = await this.#knex<ReachabilityRow>(
      'oncall_reachability',
    ).select('entity_ref', 'title', 'owner_ref', 'tier', 'verdict');
    return rows.map(({ entity_ref, title, owner_ref, tier, verdict }) => ({
      entityRef: entity_ref,
      title,
      verdict,
      ...(owner_ref !== null && { ownerRef: owner_ref }),
      ...(tier !== null && { tier }),
    }));
  }

  /** By entity ref; those that are known. */
  async get(entityRefs: string[]): Promise<Map<string, ReachabilityRow>> {
    const found = new Map<string, ReachabilityRow>();
    for (const refs of chunks([...new Set(entityRefs)])) {
      const rows = await this.#knex<ReachabilityRow>(
        'oncall_reachability',
      ).whereIn('entity_ref', refs);
      rows.forEach(row => found.set(row.entity_ref, row));
    }
    return found;
  }

  /** Newest first. */
  async history(entityRef: string): Promise<ReachabilityHistoryRow[]> {
    return this.#knex<ReachabilityHistoryRow>('oncall_reachability_history')
      .where('entity_ref', entityRef)
      .orderBy('from_at', 'desc');
  }

  /** When everything was last judged, ISO 8601; undefined where it never was. */
  async judgedAt(): Promise<string | undefined> {
    const row = await this.#knex<ReachabilityRunRow>(
      'oncall_reachability_runs',
    ).first();
    return row?.completed_at ?? undefined;
  }

  /** Forgets how it was before an instant, ISO 8601. */
  async prune(before: string): Promise<void> {
    await this.#knex<ReachabilityHistoryRow>('oncall_reachability_history')
      .where('to_at', '<', before)
      .delete();
  }

  /**
   * Makes the verdicts of now these, and keeps what they were. Of everything these and no others; where `scope` is
   * given, of the services in it.
   *
   * @returns refs of the services that are new or gone, or of which verdict or link is different
   */
  async apply(
    services: JudgedService[],
    { at, scope }: { at: Date; scope?: string[] },
  ): Promise<string[]> {
    return this.#knex.transaction(tx =>
      applyJudgements({ tx, services, scope, at: at.toISOString() }),
    );
  }
}
