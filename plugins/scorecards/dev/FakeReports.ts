import {
  AtQuery,
  ReportQuery,
  ScorecardQuery,
  TrendQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { catalogueOf, versionsOf } from './catalogue';
import { DemoCompany } from './DemoCompany';
import { DemoScorecard } from './DemoCheck';
import { groupOf, groupsOf, levelCountsOf, movedOf, talliesOf } from './report';
import { documentOf, SCORECARDS } from './scorecards';
import { DAY, instantOf, iso, MINUTE } from './time';

/** What leads read: reports, trends, and the scorecards themselves. */
export class FakeReports {
  readonly #company: DemoCompany;

  constructor(company: DemoCompany) {
    this.#company = company;
  }

  getReport(query: ReportQuery) {
    const scorecard = this.#company.scorecard(query.scorecard);
    const { groupBy = 'owner', level, compareWith } = query;
    const at = this.#company.at(query);
    const version = this.#company.results.versionAt(scorecard, at);
    const { levels } = scorecard;
    const services = this.#company.select(query);
    const items = services
      .map(service => this.#company.results.result(service, scorecard, at))
      .filter(({ standing }) => !level?.length || level.includes(standing));
    const then = compareWith
      ? instantOf(compareWith, this.#company.now())
      : undefined;
    const before =
      then === undefined
        ? undefined
        : services.map(service =>
            this.#company.results.result(service, scorecard, then),
          );
    const source = { levels, version, items, before };
    return {
      scorecard: scorecard.ref,
      title: scorecard.title,
      version: version.version,
      levels,
      groupBy,
      at: iso(at),
      total: groupOf(source, { key: '', title: 'All services' }, () => true),
      groups:
        groupBy === 'scorecard'
          ? this.#byScorecard(query, at, then)
          : groupsOf(source, groupBy),
      checks: talliesOf(version, items),
      leftOut: 0,
      asOf: iso(Math.min(at, this.#company.now() - 2 * MINUTE)),
      compareWith: then === undefined ? undefined : iso(then),
    };
  }

  getTrend(query: TrendQuery) {
    const scorecard = this.#company.scorecard(query.scorecard);
    const to = instantOf(query.to, this.#company.now());
    const from = query.from ? Date.parse(query.from) : to - 90 * DAY;
    const { points = 30 } = query;
    const services = this.#company.select(query);
    return {
      scorecard: scorecard.ref,
      levels: scorecard.levels,
      points: Array.from({ length: points }, (_, index) => {
        const at = from + ((to - from) * index) / (points - 1);
        const items = services.map(service =>
          this.#company.results.result(service, scorecard, at),
        );
        const { score } = groupOf(
          {
            levels: scorecard.levels,
            version: this.#company.results.versionAt(scorecard, at),
            items,
          },
          { key: '', title: '' },
          () => true,
        );
        return {
          at: iso(at),
          entities: items.length,
          levels: levelCountsOf(items),
          score: score.ratio,
        };
      }),
      versions: versionsOf(scorecard, this.#company.now()),
      leftOut: 0,
    };
  }

  listScorecards(query: ScorecardQuery = {}) {
    const words = (query.text ?? '').toLowerCase();
    return {
      items: SCORECARDS.filter(({ title }) =>
        title.toLowerCase().includes(words),
      )
        .filter(
          ({ owner }) => !query.owner?.length || query.owner.includes(owner),
        )
        .map(scorecard => this.#summary(scorecard, this.#company.now())),
      asOf: iso(this.#company.now()),
    };
  }

  getScorecard(ref: string, query: AtQuery = {}) {
    const scorecard = this.#company.scorecard(ref);
    const at = this.#company.at(query);
    return {
      summary: this.#summary(scorecard, at),
      document: documentOf(
        scorecard,
        this.#company.results.versionAt(scorecard, at),
      ),
      versions: versionsOf(scorecard, this.#company.now()),
      checks: catalogueOf(this.#company, scorecard, at, this.#company.services),
    };
  }

  #byScorecard(query: ReportQuery, at: number, then: number | undefined) {
    return SCORECARDS.map(scorecard => {
      const resultsAt = (instant: number) =>
        this.#company
          .select(query)
          .map(service =>
            this.#company.results.result(service, scorecard, instant),
          );
      const items = resultsAt(at);
      const before = then === undefined ? undefined : resultsAt(then);
      const version = this.#company.results.versionAt(scorecard, at);
      const { ref: key, title, levels } = scorecard;
      return {
        ...groupOf(
          { levels, version, items, before },
          { key, title },
          () => true,
        ),
        moved: before && movedOf(levels, items, before),
      };
    });
  }

  #summary(scorecard: DemoScorecard, at: number) {
    const { ref, title, levels, description, owner, issues = [] } = scorecard;
    const items = this.#company.services.map(service =>
      this.#company.results.result(service, scorecard, at),
    );
    const version = this.#company.results.versionAt(scorecard, at);
    return {
      ref,
      title,
      levels,
      description,
      ownerRef: owner,
      version: version.version,
      checks: version.checks.length,
      entities: items.length,
      valid: issues.length === 0,
      issues,
      standings: levelCountsOf(items),
      asOf: iso(this.#company.now() - 2 * MINUTE),
    };
  }
}
