import {
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  IngestionError,
  SampleReceipt,
  SloApi,
  SloFacets,
  SloHistory,
  SloHistoryQuery,
  SloPage,
  SloQuery,
  SloStatus,
  urgency,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';
import { historyOf } from './history';
import { allStatuses } from './recipes';

const within = <T extends string>(wanted: T[] | undefined, value?: T) =>
  !wanted?.length || (value !== undefined && wanted.includes(value));

function matches(slo: SloStatus, query: SloQuery): boolean {
  const text = `${slo.title} ${slo.ref} ${slo.entityRef}`.toLowerCase();
  return (
    within(query.entityRef, slo.entityRef) &&
    within(query.owner, slo.ownerRef) &&
    within(query.state, slo.state) &&
    within(query.data, slo.data) &&
    within(query.tier, slo.tier) &&
    (query.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every(word => text.includes(word))
  );
}

function countBy(items: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    if (item) {
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * The SLO backend of the dev app and of tests: SLOs in memory, filtered, counted and paged as the real one does. The
 * components `slow`, `error` and `denied` behave as they are called.
 */
export class FakeSloApi implements SloApi {
  readonly #now: () => number;
  readonly #items: SloStatus[];
  /** Every list that was asked for. */
  readonly queries: SloQuery[] = [];
  /** Makes every request fail from now on. */
  failure?: Error;
  ingestionErrors: IngestionError[] = [];

  constructor(options?: { items?: SloStatus[]; now?: () => number }) {
    this.#now = options?.now ?? Date.now;
    const items = options?.items ?? allStatuses(this.#now());
    this.#items = [...items].sort(
      (a, b) => urgency(a.state, a.data) - urgency(b.state, b.data),
    );
  }

  async listSlos(query: SloQuery): Promise<SloPage> {
    this.queries.push(query);
    await this.#behave(query.entityRef);
    const matching = this.#items.filter(slo => matches(slo, query));
    const from = Number(query.cursor ?? 0);
    const to = from + (query.limit ?? 100);
    return {
      items: matching.slice(from, to),
      totalItems: matching.length,
      nextCursor: to < matching.length ? String(to) : undefined,
      facets: query.facets ? this.#facets(query) : undefined,
    };
  }

  async getSlosByEntityRefs(
    entityRefs: string[],
  ): Promise<{ items: SloStatus[] }> {
    const { items } = await this.listSlos({ entityRef: entityRefs });
    return { items };
  }

  async getSlo(ref: string): Promise<SloStatus> {
    await this.#behave();
    const found = this.#items.find(slo => slo.ref === ref);
    if (!found) {
      throw new NotFoundError(`No SLO ${ref}`);
    }
    return found;
  }

  async getHistory(ref: string, query?: SloHistoryQuery): Promise<SloHistory> {
    const slo = await this.getSlo(ref);
    return historyOf(slo, query?.objective, this.#now());
  }

  async listIngestionErrors(): Promise<{ items: IngestionError[] }> {
    await this.#behave();
    return { items: this.ingestionErrors };
  }

  async pushSamples(): Promise<SampleReceipt> {
    throw new NotImplementedError('The demo takes no samples');
  }

  async validate(): Promise<ValidationReport> {
    throw new InputError('The demo checks no documents');
  }

  async #behave(entityRefs: string[] = []): Promise<void> {
    if (this.failure) {
      throw this.failure;
    }
    const names = entityRefs.map(ref => ref.split('/')[1]);
    if (names.includes('error')) {
      throw new ServiceUnavailableError('the SLO backend did not answer');
    }
    if (names.includes('denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (names.includes('slow')) {
      await new Promise(resolve => setTimeout(resolve, 4000));
    }
  }

  #facets(query: SloQuery): SloFacets {
    const of = (name: keyof SloQuery) =>
      this.#items.filter(slo => matches(slo, { ...query, [name]: undefined }));
    return {
      state: countBy(of('state').map(slo => slo.state)),
      data: countBy(of('data').map(slo => slo.data)),
      owner: countBy(of('owner').map(slo => slo.ownerRef)),
      tier: countBy(of('tier').map(slo => slo.tier)),
    };
  }
}
