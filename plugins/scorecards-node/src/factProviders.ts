import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import {
  FactSet,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';

/** What facts are asked for. @public */
export interface FactRequest {
  /**
   * The entities, at most `batchSize` of them, with kind, metadata (name, namespace, title, description, labels,
   * annotations, tags, links), spec and relations.
   */
  entities: readonly Entity[];
  now: Date;
  signal: AbortSignal;
}

/**
 * Tells facts of entities, all under one variable.
 *
 * 1. A task asks it for all entities of the kinds that scorecards may apply to, batch by batch, and keeps the answers.
 *    Nothing is written where an answer is what it was before; where its `asOf` alone moved, every five minutes.
 * 2. Checks are evaluated over what was kept; pages read the results.
 *
 * What it throws counts for the entities of the batch: their facts stay as they were, marked stale, until they are older than
 * `maxAge`; then they are unknown, with the reason. Words of a `ReadFailure` or `ProviderError` of callboard-node are shown,
 * those of other errors are not. A batch that takes longer than the configuration allows counts as failed, and ends the round. An entity that is missing from the answer is unknown from then on, a
 * field that is missing or null as well. A value of another type than declared is unknown, with the reason. No method is
 * ever called by a read.
 * @public
 */
export interface FactProvider {
  /** What it tells. Stable while the backend runs. */
  readonly declaration: FactVariableDeclaration;
  /** For people: where the facts come from. */
  readonly source: string;
  /** How long facts count when they cannot be read again. Default: `callboard.scorecards.factMaxAge`. */
  readonly maxAge?: HumanDuration;
  /** Entities per request. Default 1,000. */
  readonly batchSize?: number;
  /** By entity ref. `asOf` defaults to the request's `now`. */
  getFacts(request: FactRequest): Promise<ReadonlyMap<string, FactSet>>;
}
