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
   * Makes what is named for entities this and nothing else, and ends what is named for any other entity.
   *
   * @param found - by entity ref; undefined where it could not be found out, so that what there was stays
   * @returns refs of the entities for which something is different
   */
  async keep(
    found: ReadonlyMap<string, readonly FoundUse[] | undefined>,
    at: Date,
  ): Promise<string[]> {
    const next = new Map<string, readonly FoundUse[]>();
    for (const [entityRef, uses] of found) {
      if (uses && this.#kept.get(entityRef) !== JSON.stringify(uses)) {
        next.set(entityRef, uses);
      }
    }
    for (const scope of await this.#pages.scopes(this.#prefix)) {
      const entityRef = scope.slice(this.#prefix.length);
      if (!found.has(entityRef)) {
        next.set(entityRef, []);
      }
    }
    if (next.size === 0) {
      return [];
    }
    const contents = [...next].map(
      ([entityRef, uses]) => [`${this.#prefix}${entityRef}`, { uses }] as const,
    );
    const changed = await this.#pages.replaceScopes(new Map(contents), at);
    for (const [entityRef, uses] of next) {
      this.#kept.set(entityRef, JSON.stringify(uses));
    }
    return changed;
  }
}
