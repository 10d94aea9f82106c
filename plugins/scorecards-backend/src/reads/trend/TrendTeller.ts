import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Trend } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { readSpans } from '../board';
import { toFound } from '../Found';
import { ResultReader, scopeOf } from '../ResultReader';
import { toScorecardVersions } from '../scorecards/toScorecardVersions';
import { instantsBetween, toPoints } from './toPoints';
import { TrendRequest } from './TrendRequest';

/** What the teller is made of. */
export interface TrendTellerOptions {
  knex: Knex;
  reader: ResultReader;
}

/** How the levels moved over time. */
export class TrendTeller {
  readonly #options: TrendTellerOptions;

  static create(options: TrendTellerOptions): TrendTeller {
    return new TrendTeller(options);
  }

  private constructor(options: TrendTellerOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may see no such scorecard */
  async tell(request: TrendRequest, caller: Caller): Promise<Trend> {
    const { knex, reader } = this.#options;
    const { scorecard: ref, selection, from, to, points } = request;
    const { board } = await reader.now();
    const span = { from: from.toISOString(), to: to.toISOString() };
    const scope = scopeOf(board, { scorecards: [ref], selection });
    const rows = await readSpans({ tx: knex, scope, ...span });
    const { found, leftOut } = await reader.narrow(
      board,
      toFound(board, rows),
      selection,
      caller,
    );
    const version = await reader.requireVersion(
      ref,
      { board, at: span.to, found },
      caller,
    );
    const { levels } = version.scorecard;
    return {
      scorecard: ref,
      levels,
      points: toPoints(
        found.map(one => ({
          levels: one.version.scorecard.levels,
          result: one.result,
        })),
        levels,
        instantsBetween(from, to, points),
      ),
      versions: toScorecardVersions(
        board
          .versionsOf(version.scorecardId)
          .filter(({ validFrom }) => validFrom <= span.to),
        span.from,
      ),
      leftOut,
    };
  }
}
