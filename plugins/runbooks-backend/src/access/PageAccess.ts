import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageRow } from '../database/rows';
import { PageStore } from '../pages';

/** A page, as one caller sees it. */
export interface AccessiblePage {
  page: PageRow;
  /** Entities that use it and that the caller may see, at least one. */
  entityRefs: string[];
  /** All that use it, for telling clients that something changed; never to be shown. */
  allEntityRefs: string[];
}

/** Finds single pages for callers: a page is seen by whoever sees one of the entities that use it. */
export class PageAccess {
  readonly #knex: Knex;
  readonly #pages: PageStore;

  static create(options: { knex: Knex }): PageAccess {
    return new PageAccess(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#pages = PageStore.create({ knex });
  }

  /** @throws NotFoundError also where the caller sees none of the entities that use it, or none does any more */
  async get(id: string, { visibility }: Caller): Promise<AccessiblePage> {
    const [page, allEntityRefs] = await Promise.all([
      this.#knex<PageRow>('runbooks_pages').where({ id }).first(),
      this.#pages.entitiesOf([id]),
    ]);
    const seen = await visibleRefs(allEntityRefs, visibility);
    if (!page || seen.size === 0) {
      throw new NotFoundError(`There is no runbook ${id}`);
    }
    return { page, entityRefs: [...seen], allEntityRefs };
  }
}
