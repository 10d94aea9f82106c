import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  SourceStore,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Alert,
  Runbook,
  RunbookDetail,
  RunbookPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { FiringReader } from '../alerts';
import { ChecklistReader } from '../checklists';
import { RunbooksConfig } from '../config';
import { tellsAlerts, toSourceStates } from '../sources';
import { JudgedRunbook } from './judgeStored';
import { readAnsweredNames } from './operations/readAnsweredNames';
import { readDetails } from './operations/readDetails';
import { RunbookReader } from './RunbookReader';
import { RunbookRequest, RunbookService } from './RunbookService';
import { selectRunbooks } from './selectRunbooks';
import { isReadable, toRunbook } from './toRunbook';
import { withVisibleReviews } from './withVisibleReviews';

/** What the service is made of. */
export interface DefaultRunbookServiceOptions {
  knex: Knex;
  runbookReader: RunbookReader;
  firingReader: FiringReader;
  checklistReader: ChecklistReader;
  sources: SourceStore;
  settings: RunbooksConfig;
  now: () => Date;
}

const EVERYTHING: RunbookRequest = { words: [], facets: false };

/** What a caller sees of what was asked for. */
interface Found {
  runbooks: JudgedRunbook[];
  /** What fires for these entities. */
  firing: Alert[];
}

/** Reads what the tasks have stored; authorizes nobody by itself. */
export class DefaultRunbookService implements RunbookService {
  readonly #options: DefaultRunbookServiceOptions;

  static create(options: DefaultRunbookServiceOptions): DefaultRunbookService {
    return new DefaultRunbookService(options);
  }

  private constructor(options: DefaultRunbookServiceOptions) {
    this.#options = options;
  }

  async list(request: RunbookRequest, caller: Caller): Promise<RunbookPage> {
    const { entityRefs, words } = request;
    const { knex, sources, settings } = this.#options;
    const now = this.#options.now();
    const [{ runbooks, firing }, namesOf, attempts] = await Promise.all([
      entityRefs ? this.#of(entityRefs, caller) : this.#all(caller),
      readAnsweredNames(knex, words, entityRefs),
      entityRefs && sources.list(),
    ]);
    const { items, ...page } = selectRunbooks(runbooks, request, {
      firing,
      namesOf,
    });
    return {
      items: await this.#tell(items, firing, caller),
      ...page,
      firing: entityRefs ? firing : [],
      ...(attempts && {
        alertSources: toSourceStates(attempts, { settings, now }).filter(
          tellsAlerts,
        ),
      }),
      asOf: now.toISOString(),
    };
  }

  async get(id: string, caller: Caller): Promise<RunbookDetail> {
    const { runbookReader, firingReader } = this.#options;
    const using = await runbookReader.read({ pageIds: [id] });
    const refs = using.map(({ entity }) => entity.ref);
    const visible = await visibleRefs(refs, caller.visibility);
    const runbooks = using.filter(({ entity }) => visible.has(entity.ref));
    const [first] = runbooks;
    if (!first) {
      throw new NotFoundError(`There is no runbook ${id}`);
    }
    const { title, url, kind } = first.page;
    const firing = await firingReader.firing([...visible]);
    const { items } = selectRunbooks(runbooks, EVERYTHING);
    return {
      id,
      title,
      url,
      kind,
      readable: isReadable(first.page),
      items: await this.#tell(items, firing, caller),
    };
  }

  async #of(
    entityRefs: readonly string[],
    { visibility }: Caller,
  ): Promise<Found> {
    const { runbookReader, firingReader } = this.#options;
    const visible = [...(await visibleRefs(entityRefs, visibility))];
    const [runbooks, firing] = await Promise.all([
      runbookReader.read({ entityRefs: visible }),
      firingReader.firing(visible),
    ]);
    return { runbooks, firing };
  }

  async #all({ visibility }: Caller): Promise<Found> {
    const { runbookReader, firingReader } = this.#options;
    const [all, names] = await Promise.all([
      runbookReader.read({}),
      firingReader.firingNames(),
    ]);
    const refs = all.map(({ entity }) => entity.ref);
    const visible = await visibleRefs(refs, visibility);
    return {
      runbooks: all.filter(({ entity }) => visible.has(entity.ref)),
      firing: await firingReader.firing(
        [...names.keys()].filter(ref => visible.has(ref)),
      ),
    };
  }

  async #tell(
    runbooks: readonly JudgedRunbook[],
    firing: readonly Alert[],
    { visibility }: Caller,
  ): Promise<Runbook[]> {
    const { knex, checklistReader: checklists, settings } = this.#options;
    const { staleAfterMs } = settings;
    const now = this.#options.now();
    const told = await withVisibleReviews(runbooks, visibility);
    const detailsOf = await readDetails(told, firing, { knex, checklists });
    return told.map(runbook =>
      toRunbook(runbook, detailsOf(runbook), { staleAfterMs, now }),
    );
  }
}
