import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  EntityFacts,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { FactsRow } from '../database/rows';
import { believeFacts } from './believeFacts';
import { KeptFacts } from './conformFacts';
import { FactRegistry, KnownVariable } from './FactRegistry';
import { FACTS_SOURCE } from './factsSource';
import { fromKept } from './keptFacts';
import { DigestRow, readDigests } from './operations/readDigests';
import { readFacts } from './operations/readFacts';
import { RecentCache } from './RecentCache';

/** Sets of facts that are kept in memory, parsed; equal ones count once. */
const CACHED = 150_000;

/** What finding facts needs. */
export interface FactStoreOptions {
  knex: Knex;
  registry: FactRegistry;
  sources: SourceStore;
  now: () => Date;
}

/** Facts as they were told last, with their age. */
export class FactStore {
  readonly #options: FactStoreOptions;
  readonly #cache = RecentCache.create<CachedFacts>(CACHED);

  static create(options: FactStoreOptions): FactStore {
    return new FactStore(options);
  }

  private constructor(options: FactStoreOptions) {
    this.#options = options;
  }

  /**
   * Everything that is declared, of each of the entities: what is unknown has its reason.
   *
   * @param options - `at`: when expiry and age are judged; now where it is left out
   */
  async load(
    entityIds: readonly number[],
    options: { at?: Date } = {},
  ): Promise<Map<number, EntityFacts>> {
    const { registry, sources } = this.#options;
    const at = (options.at ?? this.#options.now()).toISOString();
    const attempts = new Map(
      (await sources.list())
        .filter(({ source }) => source === FACTS_SOURCE)
        .map(attempt => [attempt.instance, attempt]),
    );
    const known = new Map(
      registry.known().map(one => [one.declaration.variable, one]),
    );
    const never = Object.fromEntries(
      [...known].map(([variable, one]) => [
        variable,
        believeFacts({ known: one, attempt: attempts.get(variable) }, at),
      ]),
    );
    const found = new Map<number, Record<string, FactSet>>(
      entityIds.map(id => [id, { ...never }]),
    );
    const rows = await this.#rows(entityIds, known);
    for (const { row, known: one, kept } of rows) {
      const facts = found.get(row.entity_id);
      const attempt = attempts.get(row.variable);
      if (facts) {
        facts[row.variable] = believeFacts(
          { known: one, attempt, row, kept },
          at,
        );
      }
    }
    return found;
  }

  async #rows(
    ids: readonly number[],
    known: ReadonlyMap<string, KnownVariable>,
  ): Promise<KeptRow[]> {
    const { knex } = this.#options;
    const found: KeptRow[] = [];
    const missing: DigestRow[] = [];
    for (const row of await readDigests({ tx: knex, ids })) {
      const one = known.get(row.variable);
      if (!one) continue;
      const kept = this.#cached(row, one);
      if (kept) found.push({ row, known: one, kept });
      else missing.push(row);
    }
    if (missing.length === 0) return found;
    // As they are by now: somebody may have written since.
    for (const row of await readFacts({ tx: knex, keys: missing })) {
      const one = known.get(row.variable);
      if (one) found.push({ row, known: one, kept: this.#parse(row, one) });
    }
    return found;
  }

  #cached(
    { variable, digest }: DigestRow,
    { declaration: { fields } }: KnownVariable,
  ): KeptFacts | undefined {
    const cached = this.#cache.get(`${variable} ${digest}`);
    return cached?.fields === fields ? cached.kept : undefined;
  }

  #parse(row: FactsRow, known: KnownVariable): KeptFacts {
    const { declaration } = known;
    const cached = this.#cached(row, known);
    if (cached) return cached;
    const kept = fromKept(declaration, row.facts);
    this.#cache.set(`${row.variable} ${row.digest}`, {
      fields: declaration.fields,
      kept,
    });
    return kept;
  }
}

interface KeptRow {
  row: DigestRow;
  known: KnownVariable;
  kept: KeptFacts;
}

interface CachedFacts {
  /** Of the declaration that they were held to. */
  fields: KnownVariable['declaration']['fields'];
  kept: KeptFacts;
}
