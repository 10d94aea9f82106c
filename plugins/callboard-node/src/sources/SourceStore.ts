import { Knex } from 'knex';

/** Something that is read from time to time: an account at a provider, a feed, the catalog. @public */
export interface SourceKey {
  source: string;
  instance: string;
}

/** Why reading something failed. @public */
export interface ReadError {
  /** Kebab-case. */
  code: string;
  message: string;
}

/** How reading a source went last. Instants are ISO 8601. @public */
export interface SourceAttempt extends SourceKey {
  lastAttempt?: string;
  lastSuccess?: string;
  error?: ReadError;
  warnings: string[];
}

/** Columns of the table that a {@link SourceStore} keeps; its primary key is source and instance. @public */
export interface SourceRow {
  source: string;
  instance: string;
  last_attempt: string | null;
  last_success: string | null;
  error_code: string | null;
  error_message: string | null;
  /** JSON of a list of texts. */
  warnings: string;
}

/** How reading each source goes, for answers that say how old they are and why. @public */
export class SourceStore {
  readonly #knex: Knex;
  readonly #table: string;

  /** @param options - `table` has the columns of {@link SourceRow} */
  static create(options: { knex: Knex; table: string }): SourceStore {
    return new SourceStore(options);
  }

  private constructor({ knex, table }: { knex: Knex; table: string }) {
    this.#knex = knex;
    this.#table = table;
  }

  async list(): Promise<SourceAttempt[]> {
    const rows: SourceRow[] = await this.#knex(this.#table).select();
    return rows.map(toAttempt);
  }

  async get({
    source,
    instance,
  }: SourceKey): Promise<SourceAttempt | undefined> {
    const row: SourceRow | undefined = await this.#knex(this.#table)
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
      source: key.source,
      instance: key.instance,
      last_attempt: at.toISOString(),
      last_success: error ? null : at.toISOString(),
      error_code: error?.code ?? null,
      error_message: error?.message ?? null,
      warnings: JSON.stringify(warnings),
    };
    await this.#knex(this.#table)
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
