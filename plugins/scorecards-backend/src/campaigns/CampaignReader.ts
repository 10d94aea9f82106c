import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Campaign,
  CampaignDetail,
  CampaignPoint,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { CampaignRow } from '../database/rows';
import { Readout, ResultReader, tellFound } from '../reads';
import { readResultsBetween } from '../reads/board';
import { toFound } from '../reads/Found';
import { instantsBetween } from '../reads/trend/toPoints';
import { checkIdsOf, scopeOf, toCampaign, toSelection } from './campaignRows';
import { byOwner } from './lib/byOwner';
import { lackingMost } from './lib/lacking';
import { progressOf } from './lib/progress';
import { toPoints } from './lib/toPoints';

/** What reading needs. */
export interface CampaignReaderOptions {
  knex: Knex;
  resultReader: ResultReader;
  now: () => Date;
}

/** A campaign with the results that it is about, as far as the caller may see them. */
export interface SeenCampaign {
  row: CampaignRow;
  readout: Readout;
}

const DAY_MS = 86_400_000;
const MAX_POINTS = 30;
const MAX_OPEN = 200;

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

/** Reads how far campaigns are: those under way from the results of now, those that are over from the ones of then. */
export class CampaignReader {
  readonly #options: CampaignReaderOptions;

  static create(options: CampaignReaderOptions): CampaignReader {
    return new CampaignReader(options);
  }

  private constructor(options: CampaignReaderOptions) {
    this.#options = options;
  }

  /** Those of some campaigns that a caller may see, each with the results of now. */
  async see(
    rows: readonly CampaignRow[],
    caller: Caller,
  ): Promise<SeenCampaign[]> {
    const { resultReader } = this.#options;
    const all = await Promise.all(
      rows.map(async row => ({ row, readout: await this.#read(row, caller) })),
    );
    const { board } = await resultReader.now();
    const refs = new Set(rows.map(row => row.scorecard_ref));
    const visible = await resultReader.visibleScorecards(
      [...refs].flatMap(ref => board.scorecard(ref) ?? []),
      all.flatMap(({ readout }) => readout.found),
      caller,
    );
    const seen = new Set(visible.map(({ ref }) => ref));
    return all.filter(({ row }) => seen.has(row.scorecard_ref));
  }

  /** A campaign as it is told; of one that is over, how far it was when it ended. */
  async tell(
    { row, readout }: SeenCampaign,
    caller: Caller,
  ): Promise<Campaign> {
    return this.#toCampaign(row, await this.#final(row, readout, caller));
  }

  /** The same with its progress by owner and over time. */
  async detail(
    { row, readout }: SeenCampaign,
    caller: Caller,
  ): Promise<CampaignDetail> {
    const final = await this.#final(row, readout, caller);
    const checkIds = checkIdsOf(row);
    const lacking = lackingMost(final.found, checkIds).slice(0, MAX_OPEN);
    return {
      campaign: this.#toCampaign(row, final),
      owners: byOwner(final.found, checkIds),
      points: await this.#points(row, final, caller),
      open: lacking.map(one =>
        tellFound(one, final.freshness, { detail: 'checks', checkIds }),
      ),
    };
  }

  #read(row: CampaignRow, caller: Caller, at?: Date): Promise<Readout> {
    return this.#options.resultReader.read(
      {
        scorecards: [row.scorecard_ref],
        selection: toSelection(scopeOf(row)),
        at,
      },
      caller,
    );
  }

  async #final(
    row: CampaignRow,
    current: Readout,
    caller: Caller,
  ): Promise<Readout> {
    return row.ended_at === null
      ? current
      : this.#read(row, caller, new Date(row.ended_at));
  }

  #toCampaign(row: CampaignRow, { board, found, leftOut }: Readout): Campaign {
    const ref = row.scorecard_ref;
    return toCampaign(row, {
      scorecardTitle: board.scorecard(ref)?.title ?? nameOf(ref),
      progress: progressOf(found, checkIdsOf(row)),
      leftOut,
      now: this.#options.now(),
    });
  }

  /** From its start to its end or now, a point a day where that is not too many. */
  async #points(
    row: CampaignRow,
    { board }: Readout,
    caller: Caller,
  ): Promise<CampaignPoint[]> {
    const { knex, resultReader, now } = this.#options;
    const from = new Date(row.starts_at);
    const to = row.ended_at === null ? now() : new Date(row.ended_at);
    const scorecard = board.scorecard(row.scorecard_ref);
    if (from >= to || !scorecard) return [];
    const rows = await readResultsBetween({
      tx: knex,
      scope: { scorecardIds: [scorecard.id] },
      from: from.toISOString(),
      to: to.toISOString(),
    });
    const { found } = await resultReader.narrow(
      board,
      toFound(board, rows),
      toSelection(scopeOf(row)),
      caller,
    );
    const days = Math.ceil((to.getTime() - from.getTime()) / DAY_MS);
    const points = Math.min(days + 1, MAX_POINTS);
    return toPoints(found, checkIdsOf(row), instantsBetween(from, to, points));
  }
}
