import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityStore } from '../catalog';
import { FactReader, FactStore } from '../facts';
import { Board, ResultIndex } from '../reads/board';
import { WaivedChecks } from '../waivers';
import { evaluateEntities } from './evaluateEntities';
import { EvaluationMemo } from './EvaluationMemo';
import { ResultWriter } from './ResultWriter';
import { VersionSource, VersionTimeline } from './VersionTimeline';

/** How evaluating everything goes is noted under this; results are as old as its last success. */
export const ENGINE_KEY: SourceKey = {
  source: 'engine',
  instance: 'evaluate',
};

/** Failures that are told; the log has them all. */
const MAX_WARNINGS = 20;

/** What evaluating needs. */
export interface EngineOptions {
  knex: Knex;
  index: Pick<ResultIndex, 'now'>;
  entities: Pick<EntityStore, 'living' | 'byIds'>;
  versions: VersionSource;
  factReader: Pick<FactReader, 'read'>;
  facts: Pick<FactStore, 'load'>;
  waivers: {
    inForce(now: Date): Promise<Pick<WaivedChecks, 'waivedChecks'>>;
  };
  sources: SourceStore;
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

/** What to evaluate. */
export interface EvaluationRequest {
  /** Ids of `scorecards_entities`; all living ones where it is left out. */
  entityIds?: readonly number[];
  /** Providers to ask, by variable, where the rest tells what it told; all where it is left out. Only with `entityIds`. */
  factVariables?: readonly string[];
  /** How long providers may take, where it is less than usual. */
  factTimeoutMs?: number;
  signal?: AbortSignal;
}

/** What an evaluation did. */
export interface EvaluationSummary {
  /** Entities. */
  evaluated: number;
  /** Rows of results. */
  written: number;
}

/**
 * Evaluates scorecards over entities and writes what changed.
 *
 * It may run on several replicas, and several times on one, at once: whoever writes looks again what is there first.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #writer: ResultWriter;
  readonly #memo = EvaluationMemo.create();

  static create(options: EngineOptions): Engine {
    return new Engine(options);
  }

  private constructor(options: EngineOptions) {
    this.#options = options;
    this.#writer = ResultWriter.create(options);
  }

  /**
   * Reads the facts of entities, evaluates every scorecard that applies to them, and writes what changed. An entity that
   * cannot be evaluated is noted and stays as it is.
   *
   * @throws whatever reading the database throws, and an AbortError
   */
  async evaluate(request: EvaluationRequest = {}): Promise<EvaluationSummary> {
    const { sources, now } = this.#options;
    if (request.entityIds) return (await this.#run(request)).summary;
    // Everything is at least as new as the beginning of the round.
    const at = now();
    try {
      const { summary, failures } = await this.#run(request);
      const warnings = failures.slice(0, MAX_WARNINGS);
      await sources.note(ENGINE_KEY, { at, warnings });
      return summary;
    } catch (error) {
      await sources.note(ENGINE_KEY, {
        at,
        error: { code: 'evaluation', message: stringifyError(error) },
      });
      throw error;
    }
  }

  async #run({
    entityIds,
    factVariables,
    factTimeoutMs,
    signal,
  }: EvaluationRequest) {
    const { sources, announce, logger, ...from } = this.#options;
    // Rows before versions: so a scorecard is known wherever there are rows of it.
    const { board } = await from.index.now();
    const versions = await from.versions.current();
    const entities = entityIds
      ? await from.entities.byIds(entityIds)
      : await from.entities.living();
    await from.factReader.read({
      entities,
      signal: signal ?? new AbortController().signal,
      partial: entityIds !== undefined,
      variables: factVariables,
      timeoutMs: factTimeoutMs,
    });
    const lastSuccess = (await sources.get(ENGINE_KEY))?.lastSuccess;
    const timeline = await VersionTimeline.load({
      versions: from.versions,
      current: versions,
      writtenIds: versionIdsOf(board),
      lastEvaluation: lastSuccess ? new Date(lastSuccess) : undefined,
    });
    const now = from.now();
    const { changes, failures } = await evaluateEntities({
      entities,
      versions,
      facts: from.facts,
      waivers: await from.waivers.inForce(now),
      memo: this.#memo,
      board,
      timeline,
      now,
      signal,
    });
    for (const failure of failures) {
      logger.warn(`Could not evaluate ${failure}`);
    }
    const { refs, written } = await this.#writer.write({
      changes,
      timeline,
      now,
    });
    if (refs.length > 0) await announce(refs);
    return { summary: { evaluated: entities.length, written }, failures };
  }
}

/** Under which versions the open rows were written. */
function versionIdsOf({ open, scorecards }: Board): Set<number> {
  const ids = new Set<number>();
  for (const scorecardId of scorecards.keys()) {
    for (const row of open.of(scorecardId)) ids.add(row.version_id);
  }
  return ids;
}
