import {
  CheckQuery,
  DifferenceQuery,
  EntityScorecard,
  HistoryQuery,
  ResultPage,
  ResultQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { catalogueOf } from './catalogue';
import { DemoService } from './company';
import { DemoCompany } from './DemoCompany';
import { DemoScorecard } from './DemoCheck';
import { differencesOf } from './differences';
import { countBy, cut, facetsOf } from './lists';
import { SCORECARDS } from './scorecards';
import { DAY, instantOf, iso, MINUTE } from './time';
import { wordy } from './wordy';

/** Lists of results, of what changed, and of checks. */
export class FakeLists {
  readonly #company: DemoCompany;

  constructor(company: DemoCompany) {
    this.#company = company;
  }

  listResults(query: ResultQuery = {}): ResultPage {
    const at = this.#company.at(query);
    const asked = new Set(query.status);
    const all = this.#company
      .scorecards(query.scorecard)
      .flatMap(scorecard =>
        this.#company
          .select(query)
          .map(service => this.#result(service, scorecard, at, query.detail)),
      )
      .filter(item => {
        const statuses = this.#statuses(item, at)
          .filter(({ id }) => !query.check?.length || query.check.includes(id))
          .map(({ status }) => status);
        return asked.size === 0 || statuses.some(status => asked.has(status));
      });
    const items = all.filter(
      ({ standing }) => !query.level?.length || query.level.includes(standing),
    );
    items.sort((a, b) =>
      query.sort === 'title'
        ? a.entityTitle.localeCompare(b.entityTitle)
        : b.counts.fail - a.counts.fail || b.counts.unknown - a.counts.unknown,
    );
    const page = cut(items, query);
    return {
      ...page,
      legends: this.#legends(page.items),
      leftOut: 0,
      asOf: iso(Math.min(at, this.#company.now() - 2 * MINUTE)),
      facets: query.facets ? facetsOf(all) : undefined,
    };
  }

  getHistory(query: HistoryQuery) {
    const to = instantOf(query.to, this.#company.now());
    const from = query.from ? Date.parse(query.from) : to - 90 * DAY;
    return this.#company.results.history(
      this.#company.service(query.entityRef),
      this.#company.scorecard(query.scorecard),
      from,
      to,
    );
  }

  listDifferences(query: DifferenceQuery) {
    const scorecard = this.#company.scorecard(query.scorecard);
    const to = this.#company.at(query);
    const from = instantOf(query.compareWith, this.#company.now() - 30 * DAY);
    const all = this.#company
      .select(query)
      .flatMap(service =>
        differencesOf(this.#company.results, service, scorecard, from, to),
      );
    return {
      ...cut(
        all.filter(
          ({ cause }) => !query.cause?.length || query.cause.includes(cause),
        ),
        query,
      ),
      scorecard: scorecard.ref,
      from: iso(from),
      to: iso(to),
      causes: countBy(all.map(({ cause }) => cause)),
      leftOut: 0,
    };
  }

  listChecks(query: CheckQuery = {}) {
    const at = this.#company.at(query);
    const items = this.#company
      .scorecards(query.scorecard)
      .flatMap(scorecard =>
        catalogueOf(this.#company, scorecard, at, this.#company.select(query)),
      )
      .sort((a, b) => b.counts.fail - a.counts.fail);
    return { ...cut(items, query), leftOut: 0, asOf: iso(at) };
  }

  #result(
    service: DemoService,
    scorecard: DemoScorecard,
    at: number,
    detail?: ResultQuery['detail'],
  ): EntityScorecard {
    const result = this.#company.results.result(service, scorecard, at, detail);
    if (service.name === 'stale') {
      return {
        ...result,
        asOf: iso(at - 47 * MINUTE),
        stale: true,
        reason: 'the last two evaluations did not finish',
      };
    }
    return service.name === 'wordy' ? wordy(result) : result;
  }

  #statuses(item: EntityScorecard, at: number) {
    const { entityRef, scorecard } = item;
    return (
      this.#company.results.result(
        this.#company.service(entityRef),
        this.#company.scorecard(scorecard),
        at,
        'checks',
      ).checks ?? []
    );
  }

  #legends(items: EntityScorecard[]) {
    return SCORECARDS.flatMap(({ ref, title, levels, versions }) =>
      versions
        .filter(({ version }) =>
          items.some(
            item => item.scorecard === ref && item.version === version,
          ),
        )
        .map(({ version, checks }) => ({
          scorecard: ref,
          version,
          title,
          levels,
          checks: checks.map(({ id, title: name, level }) => ({
            id,
            title: name,
            level,
          })),
        })),
    );
  }
}
