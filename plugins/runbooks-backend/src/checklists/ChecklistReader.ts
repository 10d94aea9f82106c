import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { ChecklistSummary } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ChecklistRow } from '../database/rows';
import { readEvents } from './operations/readEvents';
import { readOpen } from './operations/readOpen';
import { readReaders } from './operations/readReaders';
import { seenSince } from './presence';
import { ticksOf } from './ticksOf';
import { toSummary } from './toSummary';

/** Tells where checklists stand, however many in two statements. */
export class ChecklistReader {
  readonly #knex: Knex;
  readonly #now: () => Date;

  static create(options: { knex: Knex; now: () => Date }): ChecklistReader {
    return new ChecklistReader(options.knex, options.now);
  }

  private constructor(knex: Knex, now: () => Date) {
    this.#knex = knex;
    this.#now = now;
  }

  /** Those that are open for entities, newest first; for all where none are given. */
  async open(entityRefs?: readonly string[]): Promise<ChecklistSummary[]> {
    return this.summarize(await readOpen({ tx: this.#knex, entityRefs }));
  }

  /** In the order given. */
  async summarize(rows: readonly ChecklistRow[]): Promise<ChecklistSummary[]> {
    if (rows.length === 0) {
      return [];
    }
    const checklistIds = rows.map(({ id }) => id);
    const [events, readers] = await Promise.all([
      readEvents({
        tx: this.#knex,
        checklistIds,
        actions: ['ticked', 'unticked'],
      }),
      readReaders({
        tx: this.#knex,
        checklistIds,
        since: seenSince(this.#now()).toISOString(),
      }),
    ]);
    const eventsOf = groupBy(events, event => event.checklist_id);
    const readersOf = groupBy(readers, reader => reader.checklist_id);
    return rows.map(row =>
      toSummary(row, {
        done: ticksOf(eventsOf.get(row.id) ?? []).length,
        readers: (readersOf.get(row.id) ?? []).map(({ user_ref }) => user_ref),
      }),
    );
  }
}
