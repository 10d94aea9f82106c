import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Checklist,
  ChecklistEvent,
  ChecklistRequest,
  readMarkdown,
  RunbookContent,
} from '@callboard/backstage-plugin-runbooks-common';
import { READER } from './FakeReviews';
import { iso } from './time';

/** Checklists as the backend keeps them: one open per page, entity and alert; a record from its end on. */
export class FakeChecklists {
  #checklists: Checklist[];

  constructor(begun: Checklist[]) {
    this.#checklists = begun;
  }

  /** Open ones first, newest first. */
  all(): Checklist[] {
    const isOpen = ({ summary }: Checklist) => summary.endedAt === undefined;
    const byAge = [...this.#checklists].sort((a, b) =>
      b.summary.startedAt.localeCompare(a.summary.startedAt),
    );
    return [...byAge.filter(isOpen), ...byAge.filter(one => !isOpen(one))];
  }

  get(id: string): Checklist {
    const found = this.#checklists.find(({ summary }) => summary.id === id);
    if (!found) {
      throw new NotFoundError(`No checklist ${id}`);
    }
    return found;
  }

  open(
    request: ChecklistRequest,
    content: RunbookContent,
    now: number,
  ): Checklist {
    const { runbookId, entityRef, alert } = request;
    const joined = this.#checklists.find(
      ({ summary }) =>
        summary.endedAt === undefined &&
        summary.runbookId === runbookId &&
        summary.entityRef === entityRef &&
        summary.alert?.fingerprint === alert?.fingerprint,
    );
    if (joined) {
      return this.present(joined.summary.id);
    }
    const { items } = readMarkdown(content.markdown);
    const { markdown, digest, url, title } = content;
    const checklist: Checklist = {
      summary: {
        id: `checklist-${this.#checklists.length}`,
        runbookId,
        runbookTitle: title,
        entityRef,
        alert,
        startedBy: READER,
        startedAt: iso(now),
        done: 0,
        total: items.length,
        readers: [READER],
      },
      items,
      ticks: [],
      events: [{ at: iso(now), by: READER, action: 'began' }],
      markdown,
      digest,
      url,
    };
    this.#checklists = [...this.#checklists, checklist];
    return checklist;
  }

  tick(id: string, itemId: string, done: boolean, now: number): Checklist {
    const before = this.#writable(id);
    const item = before.items.find(one => one.id === itemId);
    if (!item) {
      throw new NotFoundError(`No item ${itemId}`);
    }
    if (before.ticks.some(tick => tick.itemId === itemId) === done) {
      return before;
    }
    const others = before.ticks.filter(tick => tick.itemId !== itemId);
    const tick = { itemId, by: READER, at: iso(now) };
    const ticks = done ? [...others, tick] : others;
    return this.#put(
      {
        ...before,
        ticks,
        summary: { ...before.summary, done: ticks.length },
      },
      { ...tick, action: done ? 'ticked' : 'unticked', text: item.text },
    );
  }

  note(id: string, text: string, now: number): Checklist {
    return this.#put(this.#writable(id), {
      at: iso(now),
      by: READER,
      action: 'noted',
      text,
    });
  }

  present(id: string): Checklist {
    const before = this.get(id);
    const readers = [...new Set([...before.summary.readers, READER])];
    return this.#put({ ...before, summary: { ...before.summary, readers } });
  }

  end(id: string, note: string | undefined, now: number): Checklist {
    const before = this.#writable(id);
    const ended = { endedBy: READER, endedAt: iso(now), note, readers: [] };
    return this.#put(
      { ...before, summary: { ...before.summary, ...ended } },
      { at: iso(now), by: READER, action: 'ended', text: note },
    );
  }

  #writable(id: string): Checklist {
    const checklist = this.get(id);
    if (checklist.summary.endedAt !== undefined) {
      throw new ConflictError('The checklist has ended; it is a record now');
    }
    return checklist;
  }

  #put(checklist: Checklist, event?: ChecklistEvent): Checklist {
    const events = event ? [...checklist.events, event] : checklist.events;
    const next = { ...checklist, events };
    this.#checklists = this.#checklists.map(one =>
      one.summary.id === next.summary.id ? next : one,
    );
    return next;
  }
}
