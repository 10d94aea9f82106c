import {
  Board,
  KnownEntity,
  KnownScorecard,
  KnownVersion,
  StoredResult,
} from './board';

/** What of a result tells what it is about. */
export type ResultKey = Pick<
  StoredResult,
  'entity_id' | 'scorecard_id' | 'version_id'
>;

/** A result, with what it is about. */
export interface Found<TResult extends ResultKey = StoredResult> {
  entity: KnownEntity;
  scorecard: KnownScorecard;
  /** Whose checks the codes are, with the texts of the instant. */
  version: KnownVersion;
  result: TResult;
}

/**
 * Results with what they are about; without those of which it is not known.
 *
 * @param at - ISO 8601; now where it is left out
 */
export function toFound<TResult extends ResultKey>(
  board: Board,
  results: Iterable<TResult>,
  at?: string,
): Found<TResult>[] {
  const found: Found<TResult>[] = [];
  for (const result of results) {
    const entity = board.entities.get(result.entity_id);
    const scorecard = board.scorecards.get(result.scorecard_id);
    const version = board.versionOf(result, at);
    if (entity && scorecard && version) {
      found.push({ entity, scorecard, version, result });
    }
  }
  return found;
}
