import {
  Caller,
  SourceStore,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  FactCatalogue,
  FactReceipt,
  ItemIssue,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { EntityStore, ProjectedEntity } from '../catalog';
import { attemptsOf } from './attemptsOf';
import { evaluateNow, EvaluateNowOptions } from '../lib/evaluateNow';
import { FactIndex } from './FactIndex';
import { FactRegistry } from './FactRegistry';
import { FactService } from './FactService';
import { FACTS_SOURCE } from './factsSource';
import { checkPushed, CheckedPush, readPushed } from './push/checkPushed';
import { keepPushed } from './push/keepPushed';
import { PushedItem } from './push/pushedItem';
import { toFactVariable } from './toFactVariable';

/** Faults of one push that are kept for people to see. */
const MAX_WARNINGS = 10;

/** What the service is made of. */
export interface DefaultFactServiceOptions extends EvaluateNowOptions {
  knex: Knex;
  factIndex: FactIndex;
  registry: FactRegistry;
  refreshSchemas: () => Promise<void>;
  sources: SourceStore;
  entities: Pick<EntityStore, 'byRefs'>;
  now: () => Date;
}

/** Keeps what is pushed; authorizes nobody by itself. */
export class DefaultFactService implements FactService {
  readonly #options: DefaultFactServiceOptions;

  static create(options: DefaultFactServiceOptions): DefaultFactService {
    return new DefaultFactService(options);
  }

  private constructor(options: DefaultFactServiceOptions) {
    this.#options = options;
  }

  async list(): Promise<FactCatalogue> {
    const { registry, refreshSchemas, sources, now } = this.#options;
    await refreshSchemas();
    const attempts = await attemptsOf(sources);
    return {
      items: registry
        .known()
        .map(known =>
          toFactVariable(known, attempts.get(known.declaration.variable)),
        ),
      asOf: now().toISOString(),
    };
  }

  async push(items: readonly unknown[], caller: Caller): Promise<FactReceipt> {
    const { knex, factIndex, registry, refreshSchemas, now } = this.#options;
    const at = now();
    await refreshSchemas();
    const read = items.map(readPushed);
    const entities = await this.#entities(
      read.flatMap(one => ('item' in one ? [one.item] : [])),
      caller,
    );
    const context = { schemas: registry.schemas(), entities, now: at };
    const checked = read.map(
      (one, index): CheckedPush =>
        'item' in one ? checkPushed(one.item, index, context) : one,
    );
    const rows = checked.flatMap(({ row }) => row ?? []);
    const kept = await keepPushed({ knex, factIndex, rows });
    const errors = checked.flatMap(({ issues }) => issues);
    await this.#note(kept, errors, at);
    const changed = new Set(kept.map(({ entity_id }) => entity_id));
    await evaluateNow(
      this.#options,
      [...entities.values()].filter(({ id }) => changed.has(id)),
    );
    return {
      accepted: kept.length,
      unchanged: rows.length - kept.length,
      rejected: items.length - rows.length,
      errors,
    };
  }

  async #entities(
    items: readonly PushedItem[],
    { visibility }: Caller,
  ): Promise<Map<string, ProjectedEntity>> {
    const refs = items.map(({ entityRef }) => entityRef);
    const known = await this.#options.entities.byRefs(refs);
    const seen = await visibleRefs([...known.keys()], visibility);
    return new Map([...known].filter(([ref]) => seen.has(ref)));
  }

  /** A variable has several pushers: it is as new as the last of them, with what was wrong with it. */
  async #note(
    kept: readonly { variable: string }[],
    errors: readonly ItemIssue[],
    at: Date,
  ): Promise<void> {
    const warnings = errors
      .slice(0, MAX_WARNINGS)
      .map(({ index, path, message }) => `[${index}].${path}: ${message}`);
    for (const variable of new Set(kept.map(row => row.variable))) {
      const key = { source: FACTS_SOURCE, instance: variable };
      await this.#options.sources.note(key, { at, warnings });
    }
  }
}
