import { FoundUse } from './FoundPage';
import { PageStore } from './PageStore';

/**
 * Keeps what a reader found, each entity in a scope of its own. It remembers what it kept last, so that a round in which
 * nothing is different does not ask the database once per entity.
 */
export class ScopeKeeper {
  readonly #pages: PageStore;
  readonly #prefix: string;
  readonly #kept = new Map<string, string>();

  /** @param options.prefix - how the scopes of the reader begin, for example `markdown/`; entity refs follow */
  static create(options: { pages: PageStore; prefix: string }): ScopeKeeper {
    return new ScopeKeeper(options.pages, options.prefix);
  }

  private constructor(pages: PageStore, prefix: string) {
    this.#pages = pages;
    this.#prefix = prefix;
  }

  /** To be called when what was found may not have been kept. */
  forget(): void {
    this.#kept.clear();
  }

  /**
   * Makes what is named for an entity this and nothing else.
   *
   * @returns refs of the entities for which something is different
   */
  async keep(
    entityRef: string,
    uses: readonly FoundUse[],
    at: Date,
  ): Promise<string[]> {
    const fingerprint = JSON.stringify(uses);
    if (this.#kept.get(entityRef) === fingerprint) {
      return [];
    }
    const scope = `${this.#prefix}${entityRef}`;
    const changed = await this.#pages.replaceScope(scope, { uses }, at);
    this.#kept.set(entityRef, fingerprint);
    return changed;
  }

  /** Ends what is named for all other entities. @returns refs of those entities */
  async endOthers(
    entityRefs: ReadonlySet<string>,
    at: Date,
  ): Promise<string[]> {
    const changed: string[] = [];
    for (const scope of await this.#pages.scopes(this.#prefix)) {
      const entityRef = scope.slice(this.#prefix.length);
      if (!entityRefs.has(entityRef)) {
        changed.push(...(await this.keep(entityRef, [], at)));
        this.#kept.delete(entityRef);
      }
    }
    return changed;
  }
}
