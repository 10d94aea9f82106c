import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  hasWords,
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
import { selectListed } from '../lists/selectListed';
import { tellsAlerts, toSourceStates } from '../sources';
import { JudgedRunbook, RUNBOOK_STATES } from './judgeStored';
import { readAnsweredNames } from './operations/readAnsweredNames';
import { readDetails } from './operations/readDetails';
import { RunbookReader } from './RunbookReader';
import { RunbookRequest, RunbookService } from './RunbookService';
import { runbookKey } from './StoredRunbook';
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
    const { runbooks, firing } = entityRefs
      ? await this.#of(entityRefs, caller)
      : await this.#all(caller);
    const namesOf = await readAnsweredNames(knex, words, entityRefs);
    const isFiring = firingPages(firing);
    const { items, ...page } = selectListed(
      runbooks
        .filter(({ entity, page: { id, title, url } }) =>
          hasWords(
            words,
            title,
            url,
            entity.title,
            entity.ref,
            ...namesOf(entity.ref, id),
          ),
        )
        .map(runbook => toListed(runbook, isFiring(runbook))),
      request,
      RUNBOOK_STATES,
    );
    return {
      items: await this.#tell(
        items.map(({ runbook }) => runbook),
        firing,
        caller,
      ),
      ...page,
      firing: entityRefs ? firing : [],
      ...(entityRefs && {
        alertSources: toSourceStates(await sources.list(), {
          settings,
          now,
        }).filter(tellsAlerts),
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
    const { items } = selectListed(
      runbooks.map(runbook => toListed(runbook, false)),
      { words: [], facets: false },
      RUNBOOK_STATES,
    );
    return {
      id,
      title,
      url,
      kind,
      readable: isReadable(first.page),
      items: await this.#tell(
        items.map(({ runbook }) => runbook),
        firing,
        caller,
      ),
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

/** Whether a page answers something that fires for its entity. */
function firingPages(
  firing: readonly Alert[],
): (runbook: JudgedRunbook) => boolean {
  const keys = new Set(
    firing.flatMap(({ entityRef = '', runbooks }) =>
      runbooks.map(({ id }) => runbookKey(entityRef, id)),
    ),
  );
  return ({ entity, page }) => keys.has(runbookKey(entity.ref, page.id));
}

/** What fires first, then the worst state, then the title. */
function toListed(runbook: JudgedRunbook, isFiring: boolean) {
  const { entity, page, state } = runbook;
  return {
    runbook,
    state,
    ownerRef: entity.owner_ref ?? undefined,
    tier: entity.tier ?? undefined,
    cursor: {
      rank:
        RUNBOOK_STATES.indexOf(state) + (isFiring ? 0 : RUNBOOK_STATES.length),
      text: page.title.toLocaleLowerCase('en-US'),
      ref: runbookKey(entity.ref, page.id),
    },
  };
}
