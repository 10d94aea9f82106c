import { NotFoundError } from '@backstage/errors';
import {
  everything,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import {
  EvaluationHealth,
  IngestionError,
  SloHistory,
  SloPage,
  SloStatus,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { IngestionErrorStore } from '../database/IngestionErrorStore';
import { RecordStore } from '../database/RecordStore';
import { StatusStore, StoredStatus } from '../database/StatusStore';
import { validateDocuments } from '../definitions/validateDocuments';
import { VersionReader } from '../definitions/VersionReader';
import { EventReader } from '../events/EventReader';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import {
  countFacets,
  matches,
  matchesForFacets,
  selectPage,
} from '../lib/list/selectPage';
import { ageTo, freshen } from '../lib/status/freshen';
import { readHistory } from './operations/readHistory';
import { recordSamples } from './operations/recordSamples';
import { Recorder } from './Recorder';
import { HistoryRequest } from './request/parseHistoryRequest';
import { ListRequest } from './request/parseListRequest';
import { SampleBatch } from './request/parseSampleBatch';
import { PushResult, SloService, SloServiceOptions } from './SloService';

/** What the service is made of. */
export interface DefaultSloServiceOptions {
  definitions: DefinitionStore;
  statuses: StatusStore;
  ingestionErrors: IngestionErrorStore;
  record: RecordStore;
  recorder: Recorder;
  /** What histories show besides counts; nothing of a kind where its reader is left out. */
  exclusions?: ExclusionReader;
  versions?: VersionReader;
  events?: EventReader;
  /** Whether evaluation is alive. */
  health: () => Promise<EvaluationHealth>;
  /** Samples older than this are refused, seconds. */
  retentionSeconds: number;
  now: () => Date;
}

const isStored = (value: StoredStatus | undefined): value is StoredStatus =>
  value !== undefined;

/** Reads what the tasks have stored; authorizes nobody by itself. */
export class DefaultSloService implements SloService {
  readonly #options: DefaultSloServiceOptions;

  static create(options: DefaultSloServiceOptions): DefaultSloService {
    return new DefaultSloService(options);
  }

  private constructor(options: DefaultSloServiceOptions) {
    this.#options = options;
  }

  async list(
    request: ListRequest,
    { visibility = everything }: SloServiceOptions,
  ): Promise<SloPage> {
    const { statuses, now } = this.#options;
    const at = now();
    // The usual question, one service's SLOs, is answered with a single query; all others with two.
    const bulk =
      request.entityRefs && (await this.#byEntityRefs(request.entityRefs));
    const stored = bulk
      ? bulk.map(({ status, staleAt, unknownAt }) => ({
          ...status,
          staleAt,
          unknownAt,
        }))
      : await statuses.keys();
    const candidates = stored
      .map(key => ageTo(key, at))
      .filter(key =>
        request.facets ? matchesForFacets(key, request) : matches(key, request),
      );
    const visible = await visibility.filter(candidates);
    const found = visible.filter(key => matches(key, request));
    const { refs, nextCursor } = selectPage(found, request);
    const page = new Map(
      (bulk ?? (await statuses.byRefs(refs))).map(item => [
        item.status.ref,
        item,
      ]),
    );
    return {
      items: refs
        .map(ref => page.get(ref))
        .filter(isStored)
        .map(item => freshen(item, at)),
      nextCursor,
      totalItems: found.length,
      hiddenItems:
        candidates.filter(key => matches(key, request)).length - found.length,
      facets: request.facets ? countFacets(visible, request) : undefined,
      evaluation: await this.#options.health(),
    };
  }

  async byEntityRefs(
    entityRefs: string[],
    { visibility = everything }: SloServiceOptions,
  ): Promise<SloStatus[]> {
    const at = this.#options.now();
    const stored = await this.#byEntityRefs(entityRefs);
    return visibility.filter(stored.map(item => freshen(item, at)));
  }

  async get(ref: string, options: SloServiceOptions): Promise<SloStatus> {
    const [stored] = await this.#options.statuses.byRefs([ref]);
    const [status] = await this.#visible(
      stored ? [freshen(stored, this.#options.now())] : [],
      options,
    );
    if (!status) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    return status;
  }

  async history(
    ref: string,
    request: HistoryRequest,
    options: SloServiceOptions,
  ): Promise<SloHistory> {
    await this.get(ref, options);
    const { definitions, record, exclusions, versions, events, now } =
      this.#options;
    const slo = (await definitions.get([ref])).get(ref);
    if (!slo) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    return readHistory({
      slo,
      request,
      record,
      exclusions,
      versions,
      events,
      now: now(),
    });
  }

  async pushSamples(
    batch: SampleBatch,
    { credentials, visibility = everything }: SloServiceOptions,
  ): Promise<PushResult> {
    const { definitions, recorder, retentionSeconds, now } = this.#options;
    return recordSamples({
      batch,
      credentials,
      visibility,
      definitions,
      recorder,
      limits: { now: now().getTime() / 1000, retentionSeconds },
    });
  }

  async validate(yaml: string): Promise<ValidationReport> {
    return validateDocuments(yaml, this.#options.retentionSeconds);
  }

  async ingestionErrors(): Promise<IngestionError[]> {
    return this.#options.ingestionErrors.list();
  }

  #byEntityRefs(entityRefs: string[]): Promise<StoredStatus[]> {
    return this.#options.statuses.byEntityRefs(entityRefs);
  }

  #visible(
    items: SloStatus[],
    { visibility = everything }: { visibility?: Visibility },
  ): Promise<SloStatus[]> {
    return visibility.filter(items);
  }
}
