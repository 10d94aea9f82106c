import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FactSubject } from './askProvider';
import { FACTS_SOURCE } from './factsSource';
import { FactRegistry, ToldVariable } from './FactRegistry';
import { noteRound } from './noteRound';
import { forgetFactsOf, forgetUntold } from './operations/forgetFacts';
import { markStale } from './operations/markStale';
import { readDigests } from './operations/readDigests';
import { writeFacts } from './operations/writeFacts';
import {
  answersOf,
  BatchOutcome,
  failuresOf,
  readBatches,
} from './readBatches';
import { isNews, toFactsRow } from './toFactsRow';

/** What reading needs. */
export interface FactReaderOptions {
  knex: Knex;
  registry: FactRegistry;
  sources: SourceStore;
  logger: LoggerService;
  /** How long a provider may take for one batch. */
  timeoutMs: number;
  now: () => Date;
}

/** What is read. */
export interface FactReading {
  entities: readonly FactSubject[];
  /**
   * These are not all entities: others are left as they are, and so is what is noted of the providers. Otherwise what is kept
   * of others is forgotten.
   */
  partial?: boolean;
  /** Only these; all where it is left out. For parts of entities only. */
  variables?: readonly string[];
  /** How long a provider may take for one batch; what the settings say where it is left out. */
  timeoutMs?: number;
  signal: AbortSignal;
}

/** Asks every provider and keeps what changed. Providers are asked at the same time: none waits for another. */
export class FactReader {
  readonly #options: FactReaderOptions;

  static create(options: FactReaderOptions): FactReader {
    return new FactReader(options);
  }

  private constructor(options: FactReaderOptions) {
    this.#options = options;
  }

  /**
   * A provider that fails fails alone.
   *
   * @returns how many rows were written
   * @throws the reason of the signal where it is aborted
   */
  async read(reading: FactReading): Promise<{ written: number }> {
    const { knex, registry, sources } = this.#options;
    const { variables } = reading;
    const told = registry
      .told()
      .filter(
        ({ declaration }) =>
          !variables || variables.includes(declaration.variable),
      );
    if (told.length === 0) return { written: 0 };
    const attempts = new Map(
      (await sources.list())
        .filter(({ source }) => source === FACTS_SOURCE)
        .map(attempt => [attempt.instance, attempt]),
    );
    const written = await Promise.all(
      told.map(async known => {
        const attempt = attempts.get(known.declaration.variable);
        return this.#readOne(known, reading, {
          lastSuccess: attempt?.lastSuccess,
          hasFailed: attempt?.error !== undefined,
        });
      }),
    );
    if (!reading.partial) {
      await forgetUntold({
        tx: knex,
        variables: told.map(({ declaration }) => declaration.variable),
      });
    }
    return { written: written.reduce((sum, rows) => sum + rows, 0) };
  }

  async #readOne(
    known: ToldVariable,
    reading: FactReading,
    before: { lastSuccess?: string; hasFailed: boolean },
  ): Promise<number> {
    const { entities, partial = false, signal } = reading;
    const { timeoutMs = this.#options.timeoutMs } = reading;
    const { declaration, provider } = known;
    const at = this.#options.now();
    const outcomes = await readBatches(provider, entities, {
      now: at,
      signal,
      timeoutMs,
    });
    const failures = failuresOf(outcomes);
    const isDown = failures.length > 0 && failures.length === outcomes.length;
    // Where nothing could be read, the note says so of every row.
    const stale =
      isDown && !partial
        ? 0
        : await this.#markStale(
            known,
            failures.flatMap(({ batch }) => batch),
            before.lastSuccess,
          );
    const rows = isDown
      ? 0
      : await this.#keep(known, outcomes, {
          all: !partial,
          readAt: partial ? at.toISOString() : null,
        });
    const { variable } = declaration;
    const [failure] = failures;
    if (failure) this.#log(variable, failure.error, before.hasFailed);
    if (!partial) {
      const { sources } = this.#options;
      await noteRound({ sources, variable, outcomes, at });
    }
    return stale + rows;
  }

  async #keep(
    { declaration }: ToldVariable,
    outcomes: readonly BatchOutcome[],
    options: { all: boolean; readAt: string | null },
  ): Promise<number> {
    const { knex } = this.#options;
    const { variable } = declaration;
    const ids = outcomes.flatMap(({ batch }) => batch.map(({ id }) => id));
    const kept = new Map(
      (
        await readDigests({
          tx: knex,
          variable,
          ...(!options.all && { ids }),
        })
      ).map(row => [row.entity_id, row]),
    );
    const rows = answersOf(outcomes)
      .flatMap(({ batch, facts }) =>
        batch.map(({ id }) =>
          toFactsRow(declaration, id, facts.get(id), options.readAt),
        ),
      )
      .filter(row => isNews(row, kept.get(row.entity_id)));
    await writeFacts({ tx: knex, rows });
    if (options.all) {
      ids.forEach(id => kept.delete(id));
      await forgetFactsOf({ tx: knex, variable, ids: [...kept.keys()] });
    }
    return rows.length;
  }

  async #markStale(
    { declaration, maxAgeMs }: ToldVariable,
    subjects: readonly FactSubject[],
    lastSuccess: string | undefined,
  ): Promise<number> {
    if (subjects.length === 0 || lastSuccess === undefined) return 0;
    return markStale({
      tx: this.#options.knex,
      variable: declaration.variable,
      ids: subjects.map(({ id }) => id),
      readAt: lastSuccess,
      expiresAt: new Date(Date.parse(lastSuccess) + maxAgeMs).toISOString(),
    });
  }

  /** Loudly once, then quietly until it works again. */
  #log(variable: string, error: unknown, hasFailedBefore: boolean): void {
    const { logger } = this.#options;
    const text = `Facts of ${variable} could not be read: ${stringifyError(
      error,
    )}`;
    if (hasFailedBefore) logger.debug(text);
    else logger.warn(text);
  }
}
