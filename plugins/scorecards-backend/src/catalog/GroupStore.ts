import { Knex } from 'knex';
import { GroupRow } from '../database/rows';
import { GroupTree, TreeGroup } from './lib/GroupTree';

/** The groups of the catalog. */
export class GroupStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): GroupStore {
    return new GroupStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<TreeGroup[]> {
    const rows = await this.#knex<GroupRow>('scorecards_groups').select();
    return rows.map(({ ref, title, parent_ref }) => ({
      ref,
      title,
      parentRef: parent_ref ?? undefined,
    }));
  }

  async tree(): Promise<GroupTree> {
    return GroupTree.create(await this.list());
  }
}
