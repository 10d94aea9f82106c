import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Report,
  ReportGroup,
} from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';
import { Readout, ResultReader } from '../ResultReader';
import { keepStandings } from '../selection/keepStandings';
import { findTitles } from '../titles';
import { groupResults, sumOf, withGroupsAbove } from './groupResults';
import { GroupSum } from './GroupSum';
import { ReportRequest } from './ReportRequest';
import { sortGroups } from './sortGroups';
import { titleOfGroup, toReportGroup } from './toReportGroup';

/** What the reporter is made of. */
export interface ReporterOptions {
  reader: ResultReader;
  now: () => Date;
}

/** How many entities reach which level, in total and by group. */
export class Reporter {
  readonly #options: ReporterOptions;

  static create(options: ReporterOptions): Reporter {
    return new Reporter(options);
  }

  private constructor(options: ReporterOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may see no such scorecard */
  async report(request: ReportRequest, caller: Caller): Promise<Report> {
    const { scorecard: ref, groupBy, compareWith } = request;
    const { reader, now } = this.#options;
    // Groups of scorecards are all of them; the rest of the report is about the one that is named.
    const scorecards = groupBy === 'scorecard' ? undefined : [ref];
    const readout = await reader.read({ ...request, scorecards }, caller);
    const version = await reader.requireVersion(ref, readout, caller);
    const found = keepStandings(readout.found, request.levels);
    const before = compareWith
      ? await this.#before({ ...request, scorecards }, found, caller)
      : [];
    const own = groupResults(found, before, {
      groupBy,
      versionOf: ({ scorecard, version: itsOwn }) =>
        scorecard.id === version.scorecardId ? version : itsOwn,
    });
    const ofScorecard = groupBy === 'scorecard' ? own.get(ref) : undefined;
    const total =
      groupBy === 'scorecard'
        ? sumOf(ofScorecard ? [ofScorecard] : [], version)
        : sumOf(own.values(), version);
    // Where nothing was evaluated then, nothing is known of it: that is no movement.
    const compared = before.length > 0;
    const groups = await this.#groups(
      own,
      { request, readout, compared },
      caller,
    );
    const { asOf = now().toISOString(), stale, reason } = readout.freshness;
    return {
      scorecard: ref,
      title: version.scorecard.title,
      version: version.version,
      levels: version.scorecard.levels,
      groupBy,
      at: readout.at ?? now().toISOString(),
      total: toReportGroup(total, 'Total', { compared }),
      groups: sortGroups(groups, groupBy, version.scorecard.levels),
      checks: total.tally.checks,
      leftOut: readout.leftOut,
      asOf,
      ...(compareWith && { compareWith: compareWith.toISOString() }),
      ...(stale && { stale, reason }),
    };
  }

  /** How it was; where levels are asked for, of those that stand there now. */
  async #before(
    request: ReportRequest & { scorecards?: string[] },
    found: readonly Found[],
    caller: Caller,
  ): Promise<Found[]> {
    const { compareWith, levels } = request;
    const { reader } = this.#options;
    const { found: before } = await reader.read(
      { ...request, at: compareWith },
      caller,
    );
    if (!levels) return before;
    const refs = new Set(found.map(({ entity }) => entity.ref));
    return before.filter(({ entity }) => refs.has(entity.ref));
  }

  async #groups(
    own: ReadonlyMap<string, GroupSum>,
    options: { request: ReportRequest; readout: Readout; compared: boolean },
    caller: Caller,
  ): Promise<ReportGroup[]> {
    const { request, readout, compared } = options;
    const { groupBy } = request;
    const { board, found } = readout;
    const all = groupBy === 'owner' ? withGroupsAbove(own, board.groups) : own;
    const titles = await findTitles(
      board,
      groupBy === 'tier' || groupBy === 'level' ? [] : [...all.keys()],
      found[0]?.entity.ref,
      caller,
    );
    return [...all.values()]
      .filter(({ key }) => own.has(key) || titles.isVisible(key))
      .map(group =>
        toReportGroup(group, titleOfGroup(group.key, groupBy, titles), {
          compared,
          parent:
            groupBy === 'owner'
              ? board.groups
                  .withAncestors(group.key)
                  .slice(1)
                  .find(key => own.has(key) || titles.isVisible(key))
              : undefined,
        }),
      );
  }
}
