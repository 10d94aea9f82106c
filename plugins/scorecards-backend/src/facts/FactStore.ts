import {
  SourceAttempt,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import {
  EntityFacts,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { attemptsOf } from './attemptsOf';
import { believeFacts, believeNothing } from './believeFacts';
import { FactIndex, IndexedFacts } from './FactIndex';
import { FactRegistry, KnownVariable } from './FactRegistry';
import { fromKept } from './keptFacts';
import { readFacts } from './operations/readFacts';

/** What finding facts needs. */
export interface FactStoreOptions {
  knex: Knex;
  registry: FactRegistry;
  factIndex: FactIndex;
  sources: SourceStore;
  now: () => Date;
}

interface Variable {
  known: KnownVariable;
  attempt?: SourceAttempt;
  /** Of entities of which nothing is kept. */
  never: FactSet;
}

/** Facts as they were told last, with their age. */
export class FactStore {
  readonly #options: FactStoreOptions;

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
    const { factIndex, now } = this.#options;
    const at = (options.at ?? now()).toISOString();
    const variables = await this.#variables();
    const kept = await factIndex.of(entityIds);
    const late = await this.#hold(
      entityIds.flatMap(id => [...(kept.get(id)?.values() ?? [])]),
      variables,
    );
    const found = new Map<number, EntityFacts>();
    for (const id of entityIds) {
      const facts: Record<string, FactSet> = {};
      for (const [variable, { known, attempt, never }] of variables) {
        const row =
          late.get(`${id} ${variable}`) ?? kept.get(id)?.get(variable);
        facts[variable] = row?.held
          ? believeFacts({ known, attempt, row, kept: row.held.kept }, at)
          : never;
      }
      found.set(id, facts);
    }
    return found;
  }

  async #variables(): Promise<Map<string, Variable>> {
    const { registry, sources } = this.#options;
    const attempts = await attemptsOf(sources);
    return new Map(
      registry.known().map(known => {
        const { variable } = known.declaration;
        const attempt = attempts.get(variable);
        return [
          variable,
          { known, attempt, never: believeNothing(known, attempt) },
        ];
      }),
    );
  }

  /**
   * Reads of rows what nobody has read yet, or has held to another declaration.
   *
   * @returns rows that somebody has written anew in the meantime
   */
  async #hold(
    rows: readonly IndexedFacts[],
    variables: ReadonlyMap<string, Variable>,
  ): Promise<Map<string, IndexedFacts>> {
    const late = new Map<string, IndexedFacts>();
    const missing = new Map<string, IndexedFacts>();
    for (const row of rows) {
      const declaration = variables.get(row.variable)?.known.declaration;
      if (declaration && row.held?.fields !== declaration.fields) {
        missing.set(`${row.entity_id} ${row.variable}`, row);
      }
    }
    if (missing.size === 0) return late;
    const keys = [...missing.values()];
    const found = await readFacts({ tx: this.#options.knex, keys });
    for (const { facts, ...row } of found) {
      const declaration = variables.get(row.variable)?.known.declaration;
      const key = `${row.entity_id} ${row.variable}`;
      const indexed = missing.get(key);
      if (!declaration || !indexed) continue;
      const held = fromKept(declaration, facts);
      if (indexed.digest === row.digest) indexed.held = held;
      else late.set(key, { ...row, held });
    }
    return late;
  }
}
