import { randomUUID } from 'node:crypto';
import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { RouteProof } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';

/** A row of `oncall_route_proofs`. */
interface RouteProofRow {
  id: string;
  entity_ref: string;
  at: string;
  reached: boolean;
  received_by: string | null;
  note: string | null;
  recorded_by: string;
  recorded_at: string;
}

/** Test pages that people recorded. Nothing is ever deleted. */
export class RouteProofStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): RouteProofStore {
    return new RouteProofStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(proof: RouteProof, recordedAt: Date): Promise<void> {
    await this.#knex<RouteProofRow>('oncall_route_proofs').insert({
      id: randomUUID(),
      entity_ref: proof.entityRef,
      at: proof.at,
      reached: proof.reached,
      received_by: proof.receivedBy ?? null,
      note: proof.note ?? null,
      recorded_by: proof.recordedBy,
      recorded_at: recordedAt.toISOString(),
    });
  }

  /** The last test page of each service. */
  async last(entityRefs: string[]): Promise<Map<string, RouteProof>> {
    const asked = jsonRows(
      this.#knex,
      'asked',
      { ref: 'text' },
      [...new Set(entityRefs)].map(ref => ({ ref })),
    );
    const rows: RouteProofRow[] = await this.#knex
      .from('oncall_route_proofs')
      .join(asked, 'asked.ref', 'oncall_route_proofs.entity_ref')
      .orderBy(['at', 'recorded_at'])
      .select('oncall_route_proofs.*');
    return new Map(rows.map(row => [row.entity_ref, toProof(row)]));
  }
}

/** SQLite has no booleans of its own. */
function toProof(
  row: Omit<RouteProofRow, 'reached'> & { reached: unknown },
): RouteProof {
  const { received_by, note } = row;
  return {
    entityRef: row.entity_ref,
    at: row.at,
    reached: Boolean(row.reached),
    recordedBy: row.recorded_by,
    ...(received_by !== null && { receivedBy: received_by }),
    ...(note !== null && { note }),
  };
}
