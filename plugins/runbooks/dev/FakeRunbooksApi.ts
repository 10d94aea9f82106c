import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  AlertQuery,
  ChecklistQuery,
  ChecklistRequest,
  CoverageQuery,
  CoverageState,
  EntityQuery,
  ReviewRequest,
  Runbook,
  RunbookQuery,
  RunbooksApi,
  RunbooksCsvList,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';
import { alertmanager } from './alerts';
import { demoChecklists } from './checklists';
import { demoSources, unmappedAlerts } from './coverage';
import { DemoService, demoServices, runbooksOf } from './DemoService';
import { FakeChecklists } from './FakeChecklists';
import { FakeReviews } from './FakeReviews';
import { cut, facetsOf, matches } from './lists';
import { Recipes } from './Recipe';
import { RECIPES } from './recipes';
import { countOf, COVERAGE_STATES, serviceCoverageOf } from './serviceCoverage';
import { iso, MINUTE } from './time';

const STATES: RunbookState[] = [
  'dead',
  'incomplete',
  'overdue',
  'unknown',
  'good',
];

/**
 * The runbooks backend of the dev app and of tests: pages in memory, reviews and checklists kept as the real one does.
 * The components `slow`, `error` and `denied` behave as they are called.
 */
export class FakeRunbooksApi implements RunbooksApi {
  readonly #now: () => number;
  readonly #services: DemoService[];
  readonly #reviews = new FakeReviews();
  readonly #checklists: FakeChecklists;
  /** What was asked for, by name: "runbooks component:default/x". */
  readonly asked: string[] = [];
  /** Makes every request fail from now on. */
  failure?: Error;

  constructor(options: { recipes?: Recipes; now?: () => number } = {}) {
    const { recipes = RECIPES, now = Date.now } = options;
    this.#now = now;
    this.#services = demoServices(recipes, now());
    this.#checklists = new FakeChecklists(demoChecklists(now()));
  }

  async listRunbooks(query: RunbookQuery = {}) {
    await this.#behave('runbooks', query.entityRef);
    const all = this.#runbooks(query);
    const { state } = query;
    const items = all.filter(
      one => !state?.length || state.includes(one.state),
    );
    const services = query.entityRef ? this.#of(query.entityRef) : [];
    return {
      ...cut(items, query),
      counts: countOf(all.map(one => one.state)),
      firing: services.flatMap(({ recipe }) => recipe.firing ?? []),
      alertSources:
        services[0]?.recipe.alertSources ??
        (query.entityRef && [alertmanager(this.#now())]),
      facets: query.facets ? facetsOf(all) : undefined,
      asOf: iso(this.#now()),
    };
  }

  async getRunbooksByEntityRefs(entityRef: string[]) {
    return this.listRunbooks({ entityRef, limit: Number.MAX_SAFE_INTEGER });
  }

  async getRunbook(id: string) {
    await this.#behave(`runbook ${id}`);
    const items = this.#pages(id);
    const [{ title, url, kind, readable }] = items;
    return { id, title, url, kind, readable, items };
  }

  async getContent(id: string) {
    await this.#behave(`content ${id}`);
    const [{ title, url }] = this.#pages(id);
    const markdown = this.#page(id).markdown;
    if (markdown === undefined) {
      throw new NotFoundError(`${title} is read elsewhere`);
    }
    const readAt = iso(this.#now() - 4 * MINUTE);
    return { id, title, url, markdown, digest: `digest-${id}`, readAt };
  }

  async getHistory(id: string) {
    await this.#behave(`history ${id}`);
    return { items: this.#page(id).history ?? [] };
  }

  async listReviews(id: string) {
    await this.#behave(`reviews ${id}`);
    const kept = this.#page(id).page.freshness.lastReview;
    return { items: [...this.#reviews.of(id), ...(kept ? [kept] : [])] };
  }

  async createReview(id: string, request: ReviewRequest) {
    await this.#behave(`review ${id} ${request.outcome}`);
    return this.#reviews.add(id, request, this.#now());
  }

  async recheck(id: string) {
    await this.#behave(`recheck ${id}`);
  }

  async listCoverage(query: CoverageQuery = {}) {
    await this.#behave('coverage', query.entityRef);
    const worstFirst = (state: CoverageState) => COVERAGE_STATES.indexOf(state);
    const all = this.#of(query.entityRef)
      .map(service =>
        serviceCoverageOf(
          service.entityRef,
          service.recipe,
          runbooksOf(service, this.#reviews),
        ),
      )
      .filter(one =>
        matches(
          one,
          query,
          one.alerts.map(({ name }) => name),
        ),
      )
      .sort((a, b) => worstFirst(a.state) - worstFirst(b.state));
    const { state } = query;
    const items = all.filter(
      one => !state?.length || state.includes(one.state),
    );
    const alerts = all.flatMap(one =>
      one.alerts.filter(({ paging }) => paging),
    );
    return {
      ...cut(items, query),
      counts: countOf(all.map(one => one.state)),
      alertCounts: countOf(alerts.map(one => one.state)),
      facets: query.facets ? facetsOf(all) : undefined,
      asOf: iso(this.#now()),
    };
  }

  async listAlerts(query: AlertQuery = {}) {
    await this.#behave('alerts', query.entityRef);
    const { status = ['firing', 'suppressed'], unmapped = false } = query;
    const now = this.#now();
    const mapped = this.#of(query.entityRef)
      .flatMap(({ recipe, entityRef }) =>
        (recipe.firing ?? []).map(one => ({ ...one, entityRef })),
      )
      .sort((a, b) => b.startsAt.localeCompare(a.startsAt));
    const items = (unmapped ? unmappedAlerts(now) : mapped).filter(one =>
      status.includes(one.status),
    );
    const { totalItems, ...page } = cut(items, query);
    return { ...page, sources: [alertmanager(now)], asOf: iso(now) };
  }

  async sendAlerts(): Promise<never> {
    throw new NotImplementedError('Alerts are told by services');
  }

  async listChecklists(query: ChecklistQuery = {}) {
    await this.#behave('checklists', query.entityRef);
    const { entityRef, runbookId, open } = query;
    const items = this.#checklists
      .all()
      .map(({ summary }) => summary)
      .filter(
        one =>
          (!entityRef?.length || entityRef.includes(one.entityRef)) &&
          (!runbookId?.length || runbookId.includes(one.runbookId)) &&
          (open === undefined || open === (one.endedAt === undefined)),
      );
    const { totalItems, ...page } = cut(items, query);
    return page;
  }

  async openChecklist(request: ChecklistRequest) {
    const content = await this.getContent(request.runbookId);
    return this.#checklists.open(request, content, this.#now());
  }

  async getChecklist(id: string) {
    await this.#behave(`checklist ${id}`);
    return this.#checklists.get(id);
  }

  async tickItem(id: string, itemId: string, done: boolean) {
    await this.#behave(`${done ? 'tick' : 'untick'} ${itemId} of ${id}`);
    return this.#checklists.tick(id, itemId, done, this.#now());
  }

  async addNote(id: string, text: string) {
    await this.#behave(`note on ${id}`);
    return this.#checklists.note(id, text, this.#now());
  }

  async bePresent(id: string) {
    await this.#behave(`presence on ${id}`);
    this.#checklists.present(id);
  }

  async endChecklist(id: string, note?: string) {
    await this.#behave(`end ${id}`);
    return this.#checklists.end(id, note, this.#now());
  }

  async listSearchDocuments(): Promise<never> {
    throw new NotImplementedError('Documents are for services');
  }

  async listSources() {
    await this.#behave('sources');
    return { items: demoSources(this.#now()) };
  }

  async exportCsv({ list, query }: RunbooksCsvList) {
    await this.#behave(`csv of ${list}`, query.entityRef);
    return 'entity,title\r\n';
  }

  #of(entityRefs: string[] | undefined): DemoService[] {
    return this.#services.filter(
      ({ entityRef }) => !entityRefs?.length || entityRefs.includes(entityRef),
    );
  }

  #runbooks(query: EntityQuery): Runbook[] {
    return this.#of(query.entityRef)
      .flatMap(service => runbooksOf(service, this.#reviews))
      .filter(one =>
        matches(one, query, [
          one.url,
          one.title,
          ...one.alerts.map(({ name }) => name),
        ]),
      )
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  }

  #pages(id: string): [Runbook, ...Runbook[]] {
    const [first, ...others] = this.#runbooks({}).filter(one => one.id === id);
    if (!first) {
      throw new NotFoundError(`No runbook ${id}`);
    }
    return [first, ...others];
  }

  #page(id: string) {
    const found = this.#services
      .flatMap(({ recipe }) => recipe.runbooks)
      .find(({ page }) => page.id === id);
    if (!found) {
      throw new NotFoundError(`No runbook ${id}`);
    }
    return found;
  }

  async #behave(name: string, refs: string[] = []): Promise<void> {
    this.asked.push([name, ...refs].join(' '));
    if (this.failure) {
      throw this.failure;
    }
    const names = refs.map(ref => ref.split('/')[1]);
    if (names.includes('error')) {
      throw new ServiceUnavailableError('the runbooks backend did not answer');
    }
    if (names.includes('denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (names.includes('slow')) {
      await new Promise(resolve => setTimeout(resolve, 4000));
    }
  }
}
