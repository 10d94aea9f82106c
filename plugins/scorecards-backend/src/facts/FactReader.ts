import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  SourceAttempt,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FactSubject } from './askProvider';
import { attemptsOf } from './attemptsOf';
import { compareAnswers } from './compareAnswers';
import { compareFailures } from './compareFailures';
import { emptyChange, FactChange, sizeOf } from './FactChange';
import { FactIndex, IndexedRows } from './FactIndex';
import { FactRegistry, ToldVariable } from './FactRegistry';
import { findUntold } from './findUntold';
import { noteRound } from './noteRound';
import { findEnded } from './operations/findEnded';
import {
  answersOf,
  BatchOutcome,
  failuresOf,
  readBatches,
} from './readBatches';

/** What reading needs. */
export interface FactReaderOptions {
  knex: Knex;
  registry: FactRegistry;
  factIndex: FactIndex;
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

/** What asking one provider came to. */
interface ProviderRound {
  told: ToldVariable;
  /** When it was asked. */
  at: Date;
  outcomes: BatchOutcome[];
  /** How it went before. */
  before?: SourceAttempt;
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
    const { registry, factIndex, sources } = this.#options;
    const { entities, partial = false, variables } = reading;
    const wanted = registry
      .told()
      .filter(
        ({ declaration: { variable } }) =>
          !variables || variables.includes(variable),
      );
    if (wanted.length === 0) return { written: 0 };
    const attempts = await attemptsOf(sources);
    const rounds = await Promise.all(
      wanted.map(async told => ({
        ...(await this.#ask(told, reading)),
        before: attempts.get(told.declaration.variable),
      })),
    );
    const known = partial
      ? await factIndex.of(entities.map(({ id }) => id))
      : await factIndex.all();
    const change = emptyChange();
    rounds.forEach(round => compareRound(change, round, { known, partial }));
    if (!partial) change.gone = await this.#untold(known, reading, wanted);
    if (sizeOf(change) > 0) await factIndex.write(async () => change);
    for (const round of rounds) {
      this.#log(round);
      if (!partial) {
        const { variable } = round.told.declaration;
        await noteRound({ sources, variable, ...round });
      }
    }
    return { written: change.rows.length + change.ages.length };
  }

  async #ask(
    told: ToldVariable,
    { entities, signal, timeoutMs = this.#options.timeoutMs }: FactReading,
  ): Promise<ProviderRound> {
    const at = this.#options.now();
    const outcomes = await readBatches(told.provider, entities, {
      now: at,
      signal,
      timeoutMs,
    });
    return { told, at, outcomes };
  }

  async #untold(
    known: IndexedRows,
    { entities }: FactReading,
    told: readonly ToldVariable[],
  ): Promise<FactChange['gone']> {
    const read = new Set(entities.map(({ id }) => id));
    const others = [...known.keys()].filter(id => !read.has(id));
    return findUntold(known, {
      read,
      ended: await findEnded({ tx: this.#options.knex, ids: others }),
      variables: new Set(told.map(({ declaration }) => declaration.variable)),
    });
  }

  /** Loudly once, then quietly until it works again. */
  #log({ told, outcomes, before }: ProviderRound): void {
    const { logger } = this.#options;
    const [failure] = failuresOf(outcomes);
    if (!failure) return;
    const text = `Facts of ${
      told.declaration.variable
    } could not be read: ${stringifyError(failure.error)}`;
    if (before?.error) logger.debug(text);
    else logger.warn(text);
  }
}

function compareRound(
  change: FactChange,
  { told, at, outcomes, before }: ProviderRound,
  { known, partial }: { known: IndexedRows; partial: boolean },
): void {
  const answers = answersOf(outcomes);
  const failures = failuresOf(outcomes);
  compareAnswers(change, {
    declaration: told.declaration,
    answers,
    known,
    readAt: partial ? at.toISOString() : null,
  });
  // Where nothing at all could be read, the note says so of every row.
  if (partial || answers.length > 0) {
    compareFailures(change, {
      told,
      failures,
      known,
      readAt: before?.lastSuccess,
    });
  }
}
