import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookHistory } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { PageAccess } from '../access';
import { HistoryService } from './HistoryService';
import { readHistory } from './readHistory';

/** Reads what was recorded; authorizes nobody by itself. */
export class DefaultHistoryService implements HistoryService {
  readonly #knex: Knex;
  readonly #access: PageAccess;

  static create(options: {
    knex: Knex;
    access: PageAccess;
  }): DefaultHistoryService {
    return new DefaultHistoryService(options.knex, options.access);
  }

  private constructor(knex: Knex, access: PageAccess) {
    this.#knex = knex;
    this.#access = access;
  }

  async get(pageId: string, caller: Caller): Promise<RunbookHistory> {
    await this.#access.get(pageId, caller);
    return { items: await readHistory({ tx: this.#knex, pageId }) };
  }
}
