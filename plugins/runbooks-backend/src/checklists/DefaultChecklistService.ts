import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  encodeCursor,
  requirePerson,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Checklist,
  ChecklistPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { assertUsed, PageAccess } from '../access';
import { ChecklistRow } from '../database/rows';
import { assertOpen } from './assertOpen';
import { beginChecklist } from './beginChecklist';
import { ChecklistPresenter } from './ChecklistPresenter';
import { ChecklistReader } from './ChecklistReader';
import {
  ChecklistListRequest,
  ChecklistProposal,
  ChecklistService,
} from './ChecklistService';
import { ChecklistStore } from './ChecklistStore';
import { addEvent, NewChecklistEvent } from './operations/addEvent';
import { addTick } from './operations/addTick';
import { endChecklist } from './operations/endChecklist';
import { cursorOf } from './operations/listChecklists';
import { readContent } from './operations/readContent';
import { seenSince } from './presence';

/** What the service is made of. */
export interface DefaultChecklistServiceOptions {
  knex: Knex;
  access: PageAccess;
  store: ChecklistStore;
  reader: ChecklistReader;
  presenter: ChecklistPresenter;
  /** Told refs of entities, and `checklist:<id>`, of what is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

const person = ({ credentials }: Caller) =>
  requirePerson(
    credentials,
    'Checklists are worked through by people: every line of the record names one',
  );

/** Keeps checklists and their records; authorizes nobody by itself. */
export class DefaultChecklistService implements ChecklistService {
  readonly #options: DefaultChecklistServiceOptions;

  static create(
    options: DefaultChecklistServiceOptions,
  ): DefaultChecklistService {
    return new DefaultChecklistService(options);
  }

  private constructor(options: DefaultChecklistServiceOptions) {
    this.#options = options;
  }

  async list(
    { entityRefs, runbookIds, open, limit, after }: ChecklistListRequest,
    { visibility }: Caller,
  ): Promise<ChecklistPage> {
    const { store, reader } = this.#options;
    const seen = await visibleRefs(
      entityRefs ?? (await store.entityRefs()),
      visibility,
    );
    // One more than asked for tells whether there is another page.
    const found = await store.list(
      { entityRefs: [...seen], runbookIds, open },
      { limit: limit + 1, after },
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await reader.summarize(page),
      ...(last &&
        found.length > limit && { nextCursor: encodeCursor(cursorOf(last)) }),
    };
  }

  async get(id: string, caller: Caller): Promise<Checklist> {
    return this.#options.presenter.present(await this.#seen(id, caller));
  }

  async open(
    proposal: ChecklistProposal,
    caller: Caller,
  ): Promise<{ checklist: Checklist; begun: boolean }> {
    const { access, presenter, now } = this.#options;
    const by = person(caller);
    const { page, entityRefs } = await access.get(proposal.runbookId, caller);
    assertUsed(proposal.entityRef, entityRefs);
    const { row, begun } = await beginChecklist(
      { proposal, page, by, at: now() },
      this.#options,
    );
    if (begun) {
      await this.#announce(row);
    }
    return { checklist: await presenter.present(row), begun };
  }

  async tick(
    id: string,
    { itemId, done }: { itemId: string; done: boolean },
    caller: Caller,
  ): Promise<Checklist> {
    return this.#write(id, caller, async (tx, line, { content_digest }) => {
      const content = await readContent({ tx, digest: content_digest });
      const item = content?.items.find(one => one.id === itemId);
      if (!item) {
        throw new NotFoundError(`The checklist has no item ${itemId}`);
      }
      const action = done ? 'ticked' : 'unticked';
      return addTick({
        tx,
        event: { ...line, action, item_id: itemId, text: item.text },
      });
    });
  }

  async addNote(id: string, text: string, caller: Caller): Promise<Checklist> {
    return this.#write(id, caller, async (tx, line) => {
      await addEvent({
        tx,
        event: { ...line, action: 'noted', item_id: null, text },
      });
      return true;
    });
  }

  async bePresent(id: string, caller: Caller): Promise<void> {
    const { store, now } = this.#options;
    const user = person(caller);
    const { ended_at } = await this.#seen(id, caller);
    if (ended_at !== null) {
      return;
    }
    const at = now();
    const changed = await store.touch(
      { id, person: user },
      { at, since: seenSince(at) },
    );
    await this.#announce(...(await store.getAll(changed)));
  }

  async end(
    id: string,
    note: string | undefined,
    caller: Caller,
  ): Promise<Checklist> {
    return this.#write(id, caller, async (tx, line) => {
      await endChecklist({
        tx,
        event: { ...line, action: 'ended', item_id: null, text: note ?? null },
      });
      return true;
    });
  }

  /**
   * Writes on a checklist that is open, and tells whoever watches.
   *
   * @param work - given what every line of the record has; returns whether it changed anything
   */
  async #write(
    id: string,
    caller: Caller,
    work: (
      tx: Knex.Transaction,
      line: Pick<NewChecklistEvent, 'checklist_id' | 'at' | 'by_ref'>,
      checklist: ChecklistRow,
    ) => Promise<boolean>,
  ): Promise<Checklist> {
    const { store, now } = this.#options;
    const by = person(caller);
    const seen = await this.#seen(id, caller);
    const changed = await store.alone(id, async (tx, checklist) => {
      assertOpen(checklist);
      const at = now().toISOString();
      return work(tx, { checklist_id: id, at, by_ref: by }, checklist);
    });
    if (changed) {
      await this.#announce(seen);
    }
    return this.get(id, caller);
  }

  async #seen(id: string, { visibility }: Caller): Promise<ChecklistRow> {
    const row = await this.#options.store.get(id);
    const seen = await visibleRefs(row ? [row.entity_ref] : [], visibility);
    if (!row || seen.size === 0) {
      throw new NotFoundError(`There is no checklist ${id}`);
    }
    return row;
  }

  async #announce(...checklists: ChecklistRow[]): Promise<void> {
    if (checklists.length > 0) {
      await this.#options.announce(
        checklists.flatMap(({ id, entity_ref }) => [
          `checklist:${id}`,
          entity_ref,
        ]),
      );
    }
  }
}
