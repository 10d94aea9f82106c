import {
  Checklist,
  ChecklistEvent,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ChecklistEventRow, ChecklistRow, PageRow } from '../database/rows';
import { ChecklistReader } from './ChecklistReader';
import { readContent } from './operations/readContent';
import { readEvents } from './operations/readEvents';
import { ticksOf } from './ticksOf';

function toEvent({
  at,
  by_ref,
  action,
  item_id,
  text,
}: ChecklistEventRow): ChecklistEvent {
  return {
    at,
    by: by_ref,
    action,
    ...(item_id !== null && { itemId: item_id }),
    ...(text !== null && { text }),
  };
}

/** Shows single checklists with the page as it was when they began, and everything that was done. */
export class ChecklistPresenter {
  readonly #knex: Knex;
  readonly #reader: ChecklistReader;

  static create(options: {
    knex: Knex;
    reader: ChecklistReader;
  }): ChecklistPresenter {
    return new ChecklistPresenter(options.knex, options.reader);
  }

  private constructor(knex: Knex, reader: ChecklistReader) {
    this.#knex = knex;
    this.#reader = reader;
  }

  async present(row: ChecklistRow): Promise<Checklist> {
    const tx = this.#knex;
    const digest = row.content_digest;
    const [[summary], events, content, page] = await Promise.all([
      this.#reader.summarize([row]),
      readEvents({ tx, checklistIds: [row.id] }),
      readContent({ tx, digest }),
      tx<PageRow>('runbooks_pages').where('id', row.page_id).first(),
    ]);
    if (!summary || !content || !page) {
      throw new Error(`The page of checklist ${row.id} is not kept any more`);
    }
    const current = page.content_digest;
    return {
      summary,
      items: content.items,
      ticks: ticksOf(events),
      events: events.map(toEvent),
      markdown: content.markdown,
      digest,
      url: page.url,
      ...(current !== null && { contentChanged: current !== digest }),
    };
  }
}
