import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  everything,
  hasWords,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  Board,
  BoardNow,
  KnownEntity,
  KnownScorecard,
  KnownVersion,
  readResultsAt,
  ResultIndex,
  ResultScope,
} from './board';
import { Found, ResultKey, toFound } from './Found';
import { Freshness, freshnessOf } from './Freshness';
import { createScope } from './selection/createScope';
import { Selection } from './selection/Selection';

/** Whose results to read. */
export interface ResultRequest {
  /** Refs; of every scorecard where it is left out. */
  scorecards?: readonly string[];
  selection: Selection;
  /** Now where it is left out. */
  at?: Date;
}

/** What a caller may see of it. */
export interface Readout {
  board: Board;
  /** ISO 8601; undefined for now. */
  at?: string;
  freshness: Freshness;
  found: Found[];
  /** Entities that the caller may not see. */
  leftOut: number;
}

/** What the reader is made of. */
export interface ResultReaderOptions {
  knex: Knex;
  index: ResultIndex;
  staleAfterMs: number;
  now: () => Date;
}

/** Reads results of now from memory and those of the past from the database, as far as the caller may see them. */
export class ResultReader {
  readonly #options: ResultReaderOptions;

  static create(options: ResultReaderOptions): ResultReader {
    return new ResultReader(options);
  }

  private constructor(options: ResultReaderOptions) {
    this.#options = options;
  }

  /** How things stand now, whoever may see it. */
  now(): Promise<BoardNow> {
    return this.#options.index.now();
  }

  /** Results at one instant. */
  async read(request: ResultRequest, caller: Caller): Promise<Readout> {
    const { knex, staleAfterMs, now } = this.#options;
    const boardNow = await this.now();
    const { board } = boardNow;
    const at = request.at?.toISOString();
    const scope = scopeOf(board, request);
    const all =
      at === undefined
        ? findOpen(board, scope)
        : toFound(board, await readResultsAt({ tx: knex, scope, at }), at);
    return {
      ...(await this.narrow(board, all, request.selection, caller)),
      board,
      at,
      freshness: freshnessOf(boardNow, { at, staleAfterMs, now: now() }),
    };
  }

  /** Those of some results that are selected and that a caller may see. */
  async narrow<TResult extends ResultKey>(
    board: Board,
    all: readonly Found<TResult>[],
    selection: Selection,
    caller: Caller,
  ): Promise<{ found: Found<TResult>[]; leftOut: number }> {
    const inScope = createScope(selection, board.groups);
    const scoped = all.filter(({ entity }) => inScope(entity));
    const seen = await seenBy(scoped, caller);
    const { words, entityRefs } = selection;
    // Who asks for an entity by name is not told whether it is there.
    const isTold = !entityRefs && seen.length < scoped.length;
    return {
      found: seen.filter(({ entity }) =>
        hasWords(words, entity.title, entity.ref),
      ),
      leftOut: isTold ? countEntities(scoped) - countEntities(seen) : 0,
    };
  }

  /**
   * The version of a scorecard whose checks are told at an instant.
   *
   * @throws NotFoundError where the caller may see no such scorecard, or nothing was ever judged by it
   */
  async requireVersion(
    ref: string,
    {
      board,
      at,
      found,
    }: Pick<Readout, 'board' | 'at'> & { found: readonly Found<ResultKey>[] },
    caller: Caller,
  ): Promise<KnownVersion> {
    const scorecard = board.scorecard(ref);
    const [visible] = await this.visibleScorecards(
      scorecard ? [scorecard] : [],
      found,
      caller,
    );
    if (!visible) throw new NotFoundError(`There is no scorecard ${ref}`);
    const version =
      board.versionAt(visible.id, at) ?? board.versionsOf(visible.id).at(-1);
    if (!version) {
      throw new NotFoundError(
        `The scorecard ${ref} could not be used yet: see its issues`,
      );
    }
    return version;
  }

  /** Those of some scorecards that a caller may see: in the catalog, or because of a result under them. */
  async visibleScorecards(
    scorecards: readonly KnownScorecard[],
    found: readonly Found<ResultKey>[],
    { visibility = everything }: Caller,
  ): Promise<KnownScorecard[]> {
    const seen = new Set(found.map(({ scorecard }) => scorecard.ref));
    const others = scorecards.filter(({ ref }) => !seen.has(ref));
    for (const { ref } of await visibility.filter(others)) seen.add(ref);
    return scorecards.filter(({ ref }) => seen.has(ref));
  }
}

async function seenBy<TResult extends ResultKey>(
  found: Found<TResult>[],
  { visibility = everything }: Caller,
): Promise<Found<TResult>[]> {
  if (visibility === everything) return found;
  const seen = await visibility.filter(
    found.map(one => ({
      ref: one.scorecard.ref,
      entityRef: one.entity.ref,
      one,
    })),
  );
  return seen.map(({ one }) => one);
}

/** The ids of what a request is about. */
export function scopeOf(
  board: Board,
  { scorecards, selection }: ResultRequest,
): ResultScope {
  const { entityRefs } = selection;
  return {
    scorecardIds: scorecards?.flatMap(ref => board.scorecard(ref)?.id ?? []),
    entityIds: entityRefs && board.lives(entityRefs).map(({ id }) => id),
  };
}

function findOpen(board: Board, scope: ResultScope): Found[] {
  const { scorecardIds = [...board.scorecards.keys()], entityIds } = scope;
  const { open } = board;
  return scorecardIds.flatMap(id =>
    toFound(
      board,
      entityIds
        ? entityIds.flatMap(entityId => open.get(id, entityId) ?? [])
        : open.of(id),
    ),
  );
}

function countEntities(found: readonly { entity: KnownEntity }[]): number {
  return new Set(found.map(({ entity }) => entity.ref)).size;
}
