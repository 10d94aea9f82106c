import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  hasWords,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  CoveragePage,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { isAskedInAnyState, selectListed } from '../lists/selectListed';
import {
  AnsweringPages,
  KnownEntity,
  readAlerts,
  readAnswers,
  RunbookReader,
} from '../runbooks';
import { COVERAGE_STATES, coverOf } from './coverOf';
import { CoverageRequest, CoverageService } from './CoverageService';
import { readCandidates } from './operations/readCandidates';

/** After every tier. */
const NO_TIER = '9';

/** What the service is made of. */
export interface DefaultCoverageServiceOptions {
  knex: Knex;
  runbookReader: RunbookReader;
  now: () => Date;
}

/** Judges what the tasks have stored; authorizes nobody by itself. */
export class DefaultCoverageService implements CoverageService {
  readonly #options: DefaultCoverageServiceOptions;

  static create(
    options: DefaultCoverageServiceOptions,
  ): DefaultCoverageService {
    return new DefaultCoverageService(options);
  }

  private constructor(options: DefaultCoverageServiceOptions) {
    this.#options = options;
  }

  async list(request: CoverageRequest, caller: Caller): Promise<CoveragePage> {
    const { knex, now } = this.#options;
    const { entityRefs, words } = request;
    const candidates = await readCandidates(knex, entityRefs);
    const visible = await visibleRefs(
      candidates.map(({ ref }) => ref),
      caller.visibility,
    );
    const covered = await this.#cover(
      candidates.filter(({ ref }) => visible.has(ref)),
      entityRefs && [...visible],
    );
    const listed = covered.filter(one => hasAll(words, one)).map(toListed);
    const { items, ...page } = selectListed(listed, request, COVERAGE_STATES);
    return {
      items: items.map(({ coverage }) => coverage),
      ...page,
      alertCounts: countAlerts(
        listed.filter(item => isAskedInAnyState(item, request)),
      ),
      asOf: now().toISOString(),
    };
  }

  /** @param entityRefs - to read only what is theirs; everything where they are left out */
  async #cover(
    entities: readonly KnownEntity[],
    entityRefs?: readonly string[],
  ): Promise<ServiceCoverage[]> {
    const { knex, runbookReader } = this.#options;
    const scope = { entityRefs };
    const [runbooks, alerts, answers] = await Promise.all([
      runbookReader.read(scope),
      readAlerts(knex, scope),
      readAnswers(knex, scope),
    ]);
    const pages = AnsweringPages.create(answers, runbooks);
    const runbooksOf = groupBy(runbooks, ({ entity }) => entity.ref);
    const alertsOf = groupBy(alerts, ({ entityRef }) => entityRef);
    return entities.map(entity =>
      coverOf(entity, {
        alerts: alertsOf.get(entity.ref) ?? [],
        states: (runbooksOf.get(entity.ref) ?? []).map(({ state }) => state),
        answersOf: ({ name }) => pages.of(entity.ref, name),
      }),
    );
  }
}

function hasAll(
  words: readonly string[],
  { title, entityRef, alerts }: ServiceCoverage,
): boolean {
  const texts = alerts.flatMap(({ name, runbooks }) => [
    name,
    ...runbooks.flatMap(runbook => [runbook.title, runbook.url]),
  ]);
  return hasWords(words, title, entityRef, ...texts);
}

/** The worst first, of those the most important, then by title. */
function toListed(coverage: ServiceCoverage) {
  const { entityRef, title, ownerRef, tier, state } = coverage;
  return {
    coverage,
    state,
    ownerRef,
    tier,
    cursor: {
      rank: COVERAGE_STATES.indexOf(state),
      text: `${tier ?? NO_TIER} ${title.toLocaleLowerCase('en-US')}`,
      ref: entityRef,
    },
  };
}

/** Paging alerts per state. */
function countAlerts(
  listed: readonly { coverage: ServiceCoverage }[],
): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(
    COVERAGE_STATES.filter(state => state !== 'no-alerts').map(state => [
      state,
      0,
    ]),
  );
  for (const { coverage } of listed) {
    for (const [state, number] of Object.entries(coverage.counts)) {
      counts[state] = (counts[state] ?? 0) + number;
    }
  }
  return counts;
}
