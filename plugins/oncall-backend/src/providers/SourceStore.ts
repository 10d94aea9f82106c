import { Knex } from 'knex';
import { SourceRow } from '../database/rows';
import { ReadError } from '../schedules/StoredSchedule';

/** An account at a provider, a feed, or the catalog. */
export interface SourceKey {
  source: string;
  instance: string;
}

/** How reading a source went last. Instants are ISO 8601. */
export interface SourceAttempt extends SourceKey {
  lastAttempt?: string;
  lastSuccess?: string;
  error?: ReadError;
  warnings: string[];
}

/** How reading the catalog, each account and each feed goes. */
export class SourceStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): SourceStore {
    return new SourceStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<SourceAttempt[]> {
    return (await this.#knex<SourceRow>('oncall_sources')).map(toAttempt);
  }

  async get({
    source,
    instance,
  }: SourceKey): Promise<SourceAttempt | undefined> {
    const row = await this.#knex<SourceRow>('oncall_sources')
      .where({ source, instance })
      .first();
    return row && toAttempt(row);
  }

  /** Notes an attempt. One that failed leaves the instant of the last success as it was. */
  async note(
    key: SourceKey,
    attempt: { at: Date; error?: ReadError; warnings?: string[] },
  ): Promise<void> {
    const { at, error, warnings = [] } = attempt;
    const row: SourceRow = {
      ...key,
      last_attempt: at.toISOString(),
      last_success: error ? null : at.toISOString(),
      error_code: error?.code ?? null,
      error_message: error?.message ?? null,
      warnings: JSON.stringify(warnings),
    };
    await this.#knex<SourceRow>('oncall_sources')
      .insert(row)
      .onConflict(['source', 'instance'])
      .merge([
        'last_attempt',
        'error_code',
        'error_message',
        'warnings',
        ...(error ? [] : (['last_success'] as const)),
      ]);
  }
}

function toAttempt(row: SourceRow): SourceAttempt {
  return {
    source: row.source,
    instance: row.instance,
    lastAttempt: row.last_attempt ?? undefined,
    lastSuccess: row.last_success ?? undefined,
    ...(row.error_code !== null && {
      error: { code: row.error_code, message: row.error_message ?? '' },
    }),
    warnings: JSON.parse(row.warnings),
  };
}
