import { Knex } from 'knex';
import { chunks } from './chunks';
import { AttemptRow } from './rows';

/** How asking a source for an indicator went. */
export interface Attempt {
  digest: string;
  source: string;
  at: Date;
  outcome: AttemptRow['outcome'];
  /** Given when the outcome is not `ok`. */
  error?: { code: string; message: string };
  warnings: { code: string; message: string }[];
  /** ISO 8601: everything from here to the last success was asked for; given where the outcome is `ok`. */
  filledFrom?: string;
}

/** The last attempt, and when one last succeeded (ISO 8601). */
export type StoredAttempt = Omit<Attempt, 'at'> & {
  lastAttempt: string;
  lastSuccess?: string;
};

function toStored(row: AttemptRow): StoredAttempt {
  return {
    digest: row.digest,
    source: row.source,
    lastAttempt: row.last_attempt,
    lastSuccess: row.last_success ?? undefined,
    filledFrom: row.filled_from ?? undefined,
    outcome: row.outcome,
    error:
      row.code === null
        ? undefined
        : { code: row.code, message: row.message ?? '' },
    warnings: JSON.parse(row.warnings),
  };
}

function toRow(attempt: Attempt): AttemptRow {
  const at = attempt.at.toISOString();
  return {
    digest: attempt.digest,
    source: attempt.source,
    last_attempt: at,
    last_success: attempt.outcome === 'ok' ? at : null,
    filled_from: attempt.filledFrom ?? null,
    outcome: attempt.outcome,
    code: attempt.error?.code ?? null,
    message: attempt.error?.message ?? null,
    warnings: JSON.stringify(attempt.warnings),
  };
}

/** The last attempt per indicator and source. */
export class AttemptStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): AttemptStore {
    return new AttemptStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byDigests(digests: string[]): Promise<StoredAttempt[]> {
    const found: StoredAttempt[] = [];
    for (const chunk of chunks([...new Set(digests)])) {
      const rows = await this.#knex<AttemptRow>('slo_source_attempts')
        .whereIn('digest', chunk)
        .orderBy('source');
      found.push(...rows.map(toStored));
    }
    return found;
  }

  /** Saves attempts; a failed one keeps what is known of the last success. */
  async save(attempts: Attempt[]): Promise<void> {
    for (const chunk of chunks(attempts.map(toRow), 100)) {
      const insert = (rows: AttemptRow[]) =>
        this.#knex<AttemptRow>('slo_source_attempts')
          .insert(rows)
          .onConflict(['digest', 'source']);
      const succeeded = chunk.filter(row => row.last_success !== null);
      const failed = chunk.filter(row => row.last_success === null);
      if (succeeded.length > 0) {
        await insert(succeeded).merge();
      }
      if (failed.length > 0) {
        await insert(failed).merge([
          'last_attempt',
          'outcome',
          'code',
          'message',
          'warnings',
        ]);
      }
    }
  }

  /** Forgets attempts for indicators that no SLO has any more. */
  async prune(): Promise<void> {
    await this.#knex<AttemptRow>('slo_source_attempts')
      .whereNotExists(
        this.#knex('slo_objectives')
          .select('ref')
          .whereRaw('slo_objectives.digest = slo_source_attempts.digest'),
      )
      .delete();
  }
}
