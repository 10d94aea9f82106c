import { NotFoundError } from '@backstage/errors';
import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { EntityHistory } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { readResultsBetween } from '../board';
import { toFound } from '../Found';
import { ResultReader, scopeOf } from '../ResultReader';
import { toScorecardVersions } from '../scorecards/toScorecardVersions';
import { HistoryRequest } from './HistoryRequest';
import { toCheckHistories, toLevelSpans } from './toHistory';

/** What the teller is made of. */
export interface HistoryTellerOptions {
  knex: Knex;
  reader: ResultReader;
}

/** How one entity did under one scorecard, as intervals. */
export class HistoryTeller {
  readonly #options: HistoryTellerOptions;

  static create(options: HistoryTellerOptions): HistoryTeller {
    return new HistoryTeller(options);
  }

  private constructor(options: HistoryTellerOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may not see it, or the entity was not under the scorecard */
  async tell(request: HistoryRequest, caller: Caller): Promise<EntityHistory> {
    const { knex, reader } = this.#options;
    const { entityRef, scorecard: ref } = request;
    const from = request.from.toISOString();
    const to = request.to.toISOString();
    const { board } = await reader.now();
    const selection = { entityRefs: [entityRef], words: [] };
    const scope = scopeOf(board, { scorecards: [ref], selection });
    const rows = await readResultsBetween({ tx: knex, scope, from, to });
    // The texts of today: one check is one line, however it was called.
    const all = toFound(board, rows);
    const { found } = await reader.narrow(board, all, selection, caller);
    const scorecard = board.scorecard(ref);
    if (!scorecard || found.length === 0) {
      throw new NotFoundError(
        `There are no results of ${entityRef} under ${ref} between ${from} and ${to}`,
      );
    }
    return {
      entityRef,
      scorecard: ref,
      from,
      to,
      levels: toLevelSpans(found),
      checks: toCheckHistories(found),
      versions: toScorecardVersions(board.versionsOf(scorecard.id), from),
    };
  }
}
