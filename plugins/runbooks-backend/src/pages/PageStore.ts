import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { AlertRow, UseRow } from '../database/rows';
import { lockForWriting } from '../lib/lockForWriting';
import { FoundAlert, FoundPage, FoundUse } from './FoundPage';
import { endUnused } from './operations/endUnused';
import { ensurePages } from './operations/ensurePages';
import { replaceScopeRows } from './operations/replaceScopeRows';
import { toAlertRow, toUseRow, usesOfAlerts } from './scopeRows';

/** Everything that one reader found. */
export interface ScopeContent {
  uses: readonly FoundUse[];
  /** The pages that alerts name are used by them: `uses` need not say so again. */
  alerts?: readonly FoundAlert[];
}

/** Keeps the pages, the places that name them, and the alerts that can fire. */
export class PageStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PageStore {
    return new PageStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Keeps pages that are not known yet, due to be checked at once; brings back those that had ended, and takes over a new
   * address, kind or better title.
   *
   * @returns ids of those that are new or different
   */
  async ensure(
    pages: readonly FoundPage[],
    options: { at: Date; tx?: Knex.Transaction },
  ): Promise<string[]> {
    return ensurePages(options.tx ?? this.#knex, pages, options.at);
  }

  /** Ends the pages that no place names any more; their rows stay. */
  async endUnused(at: Date): Promise<void> {
    await endUnused(this.#knex, at);
  }

  /**
   * Makes what a scope names this and nothing else, and leaves what other scopes name as it is.
   *
   * @param scope - who found it, for example `catalog` or `rules/main`
   * @returns refs of the entities for which something is different
   */
  async replaceScope(
    scope: string,
    content: ScopeContent,
    at: Date,
  ): Promise<string[]> {
    return this.replaceScopes(new Map([[scope, content]]), at);
  }

  /** The same for any number of scopes at once. */
  async replaceScopes(
    contents: ReadonlyMap<string, ScopeContent>,
    at: Date,
  ): Promise<string[]> {
    const scopes = [...contents.keys()];
    const found = [...contents].map(([scope, { uses, alerts = [] }]) => ({
      scope,
      uses: [...uses, ...usesOfAlerts(alerts)],
      alerts,
    }));
    const pages = found.flatMap(({ uses }) =>
      uses.flatMap(({ page }) => ('key' in page ? [page] : [])),
    );
    return this.#knex.transaction(async tx => {
      await lockForWriting(tx, 'runbooks_uses');
      const changedPages = await ensurePages(tx, pages, at);
      const changed = [
        await replaceScopeRows<UseRow>({
          tx,
          table: 'runbooks_uses',
          scopes,
          rows: found.flatMap(({ scope, uses }) =>
            uses.map(use => toUseRow(scope, use)),
          ),
        }),
        await replaceScopeRows<AlertRow>({
          tx,
          table: 'runbooks_alerts',
          scopes,
          rows: found.flatMap(({ scope, alerts }) =>
            alerts.map(alert => toAlertRow(scope, alert)),
          ),
        }),
        await entitiesOf(tx, changedPages),
      ];
      await endUnused(tx, at);
      return [...new Set(changed.flat())].sort();
    });
  }

  /**
   * Makes what a reader with a scope per entity names this and nothing else, and ends what it named for other entities.
   *
   * @param prefix - how its scopes begin, for example `markdown/`; entity refs follow
   * @param found - by entity ref; undefined where it could not be found out, so that what there was stays
   * @returns refs of the entities for which something is different
   */
  async replaceScopesOf(
    prefix: string,
    found: ReadonlyMap<string, readonly FoundUse[] | undefined>,
    at: Date,
  ): Promise<string[]> {
    const contents = new Map<string, ScopeContent>();
    for (const [entityRef, uses] of found) {
      if (uses) {
        contents.set(`${prefix}${entityRef}`, { uses });
      }
    }
    for (const scope of await this.#scopes(prefix)) {
      if (!found.has(scope.slice(prefix.length))) {
        contents.set(scope, { uses: [] });
      }
    }
    return contents.size > 0 ? this.replaceScopes(contents, at) : [];
  }

  /** Refs of the entities for which something names one of the pages. */
  async entitiesOf(pageIds: readonly string[]): Promise<string[]> {
    return entitiesOf(this.#knex, pageIds);
  }

  async #scopes(prefix: string): Promise<string[]> {
    const rows: { scope: string }[] = await this.#knex<UseRow>(
      'runbooks_uses',
    ).distinct('scope');
    return rows
      .map(({ scope }) => scope)
      .filter(scope => scope.startsWith(prefix));
  }
}

async function entitiesOf(
  knex: Knex,
  pageIds: readonly string[],
): Promise<string[]> {
  const keys = pageIds.map(id => ({ id }));
  const rows: { entity_ref: string }[] = await knex
    .from(jsonRows(knex, 'k', { id: 'text' }, keys))
    .join('runbooks_uses as u', 'u.page_id', 'k.id')
    .distinct('u.entity_ref')
    .orderBy('u.entity_ref');
  return rows.map(({ entity_ref }) => entity_ref);
}
