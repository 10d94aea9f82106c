import { PageCursor } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ChecklistRow } from '../database/rows';
import { insertChecklist } from './operations/insertChecklist';
import { ChecklistFilter, listChecklists } from './operations/listChecklists';
import { touchReader } from './operations/touchReader';

/** Checklists and their records. Nothing is ever deleted, save for who looks on. */
export class ChecklistStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ChecklistStore {
    return new ChecklistStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(id: string): Promise<ChecklistRow | undefined> {
    return this.#knex<ChecklistRow>('runbooks_checklists')
      .where({ id })
      .first();
  }

  /** Those of some that are there, in no order. */
  async getAll(ids: readonly string[]): Promise<ChecklistRow[]> {
    return this.#knex<ChecklistRow>('runbooks_checklists').whereIn('id', [
      ...ids,
    ]);
  }

  /** The one that is open for a page, an entity and an alert. */
  async findOpen(openKey: string): Promise<ChecklistRow | undefined> {
    return this.#knex<ChecklistRow>('runbooks_checklists')
      .where('open_key', openKey)
      .first();
  }

  /** Refs of all entities that have checklists. */
  async entityRefs(): Promise<string[]> {
    return this.#knex<ChecklistRow>('runbooks_checklists')
      .distinct('entity_ref')
      .pluck('entity_ref');
  }

  /** Open ones first, newest first. */
  async list(
    filter: ChecklistFilter,
    page: { limit: number; after?: PageCursor },
  ): Promise<ChecklistRow[]> {
    return listChecklists({ tx: this.#knex, filter, ...page });
  }

  /** @throws a conflict of the database where one with the same `open_key` is open */
  async insert(row: ChecklistRow): Promise<void> {
    await this.#knex.transaction(tx => insertChecklist({ tx, row }));
  }

  /**
   * Works on a checklist; those who do so at the same moment wait for each other.
   *
   * @param work - given the checklist as it is then
   */
  async alone<T>(
    id: string,
    work: (
      tx: Knex.Transaction,
      checklist: ChecklistRow | undefined,
    ) => Promise<T>,
  ): Promise<T> {
    return this.#knex.transaction(async tx => {
      const checklist = await tx<ChecklistRow>('runbooks_checklists')
        .where({ id })
        .forUpdate()
        .first();
      return work(tx, checklist);
    });
  }

  /** Notes that somebody looks at a checklist. @returns ids of the checklists that have other readers than before */
  async touch(
    reader: { id: string; person: string },
    span: { at: Date; since: Date },
  ): Promise<string[]> {
    return touchReader({
      knex: this.#knex,
      reader: {
        checklist_id: reader.id,
        user_ref: reader.person,
        seen_at: span.at.toISOString(),
      },
      since: span.since.toISOString(),
    });
  }
}
