import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { SentQuery } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
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
  /** What was sent, where the source told; what was last told stays. */
  sent?: SentQuery[];
  /** ISO 8601: everything from here to the last success was asked for; given where the outcome is `ok`. */
  filledFrom?: string;
}

/** The last attempt, and when one last succeeded (ISO 8601). */
export type StoredAttempt = Omit<Attempt, 'at' | 'sent'> & {
  lastAttempt: string;
  lastSuccess?: string;
};

/** A fused query names hundreds of others; what is shown need not. */
const LONGEST_SENT = 2_000;

function cut(query: string): string {
  return query.length > LONGEST_SENT
    ? `${query.slice(0, LONGEST_SENT)}…`
    : query;
}

/** All but `sent`, which only the explanation needs. */
const STATE_COLUMNS = [
  'digest',
  'source',
  'last_attempt',
  'last_success',
  'filled_from',
  'outcome',
  'code',
  'message',
  'warnings',
] as const;

function toStored(row: Omit<AttemptRow, 'sent'>): StoredAttempt {
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

function toRow(attempt: Attempt, sent: string | null): AttemptRow {
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
    sent,
  };
}

/** The last attempt per indicator and source. */
export class AttemptStore {
  readonly #knex: Knex;
  /** What this process last saved as sent: it rarely changes and may be long. */
  readonly #sent = new Map<string, string>();

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
        .select([...STATE_COLUMNS])
        .whereIn('digest', chunk)
        .orderBy('source');
      found.push(...rows.map(toStored));
    }
    return found;
  }

  /** The queries as they were last sent, by digest; those of no known ones are left out. */
  async sentOf(digests: string[]): Promise<Map<string, SentQuery[]>> {
    const found = new Map<string, SentQuery[]>();
    for (const chunk of chunks([...new Set(digests)])) {
      const rows = await this.#knex<AttemptRow>('slo_source_attempts')
        .select('digest', 'sent')
        .whereIn('digest', chunk)
        .whereNotNull('sent')
        .orderBy('last_attempt');
      for (const { digest, sent } of rows) {
        found.set(digest, JSON.parse(sent ?? '[]'));
      }
    }
    return found;
  }

  /** Saves attempts; a failed one keeps what is known of the last success. */
  async save(attempts: Attempt[]): Promise<void> {
    const rows = attempts.map(attempt => toRow(attempt, this.#news(attempt)));
    for (const chunk of chunks(rows, 100)) {
      const insert = (part: AttemptRow[]) =>
        this.#knex<AttemptRow>('slo_source_attempts')
          .insert(part)
          .onConflict(['digest', 'source']);
      const succeeded = chunk.filter(row => row.last_success !== null);
      const failed = chunk.filter(row => row.last_success === null);
      if (succeeded.length > 0) {
        await insert(succeeded).merge({
          ...Object.fromEntries(
            STATE_COLUMNS.map(column => [
              column,
              this.#knex.raw('excluded.??', [column]),
            ]),
          ),
          sent: this.#knex.raw('coalesce(excluded.sent, ??)', [
            'slo_source_attempts.sent',
          ]),
        });
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

  /** What was sent, cut to a length that people read; null where it is what was saved before. */
  #news({ digest, source, sent }: Attempt): string | null {
    if (!sent?.length) {
      return null;
    }
    const json = JSON.stringify(
      sent.map(query => ({ ...query, sent: query.sent && cut(query.sent) })),
    );
    const key = JSON.stringify([digest, source]);
    if (this.#sent.get(key) === json) {
      return null;
    }
    this.#sent.set(key, json);
    return json;
  }

  /** Forgets attempts for indicators that no SLO has any more. */
  async prune(): Promise<void> {
    this.#sent.clear();
    await this.#knex<AttemptRow>('slo_source_attempts')
      .whereNotExists(
        this.#knex('slo_objectives')
          .select('ref')
          .whereRaw('slo_objectives.digest = slo_source_attempts.digest'),
      )
      .delete();
  }
}
