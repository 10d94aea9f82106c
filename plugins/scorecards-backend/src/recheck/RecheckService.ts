import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';

/** Has an entity evaluated now, for whoever has just mended something. */
export interface RecheckService {
  /**
   * Reads the facts of an entity again, evaluates every scorecard over it and says how it does. A provider that does not
   * answer in time leaves its facts as they were, marked stale.
   *
   * @throws NotFoundError for an entity that the caller does not see or no scorecard can apply to, NotAllowedError
   */
  recheck(entityRef: string, caller: Caller): Promise<ResultPage>;
}
