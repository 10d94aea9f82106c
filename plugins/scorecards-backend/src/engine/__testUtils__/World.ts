import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  FactSet,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import { entityRow, scorecardRow, versionRow } from '../../__testUtils__/rows';
import { EntityStore, GroupStore } from '../../catalog';
import { raiseProjection } from '../../database/raiseProjection';
import { WaiverRow } from '../../database/rows';
import { ScorecardStore, VersionStore } from '../../documents';
import {
  FactIndex,
  FactProviders,
  FactReader,
  FactRegistry,
  FactStore,
} from '../../facts';
import { ResultIndex } from '../../reads/board';
import { WaiverStore } from '../../waivers';
import { Engine, EngineOptions } from '../Engine';
import { after } from '../operations/after';
import { endResults } from '../operations/endResults';

const TABLES = [
  'entities',
  'scorecards',
  'versions',
  'facts',
  'sources',
  'results',
  'waivers',
];
const MAX_AGE_MS = 600_000;
const MINUTE_MS = 60_000;

/** Ref of a service. */
export const refOf = (name: string) => `component:default/${name}`;

/** What a replica is made of. */
export interface Replica {
  engine: Engine;
  versions: VersionStore;
  facts: FactStore;
  entities: EntityStore;
  waivers: WaiverStore;
  announced: string[][];
}

/** A catalog, facts and decisions that tests change, with engines over them; past everybody else who writes them. */
export class World implements FactProvider {
  readonly declaration = {
    variable: 'svc',
    title: 'Service',
    fields: [
      { name: 'a', type: 'int', description: 'A number.' },
      { name: 'b', type: 'int', description: 'Another one.' },
      { name: 'ok', type: 'bool', description: 'Whether it is.' },
    ],
  } satisfies FactProvider['declaration'];
  readonly source = 'Test';
  readonly batchSize = 2;
  readonly clock = new FakeClock('2026-03-01T12:00:00.000Z');
  readonly knex: Knex;
  /** Values by entity ref and field. */
  readonly values = new Map<string, Record<string, JsonValue>>();
  /** Refs whose batch cannot be read. */
  readonly broken = new Set<string>();
  #next = 1;

  static async create(knex: Knex): Promise<World> {
    for (const table of TABLES) await knex(`scorecards_${table}`).delete();
    return new World(knex);
  }

  private constructor(knex: Knex) {
    this.knex = knex;
  }

  async getFacts({
    entities,
  }: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    const refs = entities.map(({ metadata }) => refOf(metadata.name));
    if (refs.some(ref => this.broken.has(ref))) throw new Error('It is down');
    return new Map(
      refs.flatMap(ref => {
        const values = this.values.get(ref);
        return values ? [[ref, { values }]] : [];
      }),
    );
  }

  /** A replica; its clock may be another one, and parts of it may be. */
  replica(
    now: () => Date = this.clock.now,
    others: Partial<EngineOptions> = {},
  ): Replica {
    const { knex } = this;
    const sources = SourceStore.create({ knex, table: 'scorecards_sources' });
    const registry = FactRegistry.create({
      providers: FactProviders.create([this]),
      schemas: [],
      maxAgeMs: MAX_AGE_MS,
    });
    const logger = mockServices.logger.mock();
    const groups = GroupStore.create({ knex });
    const announced: string[][] = [];
    const entities = EntityStore.create({ knex });
    const versions = VersionStore.create({
      knex,
      registry,
      refreshSchemas: async () => {},
      settings: { expressionCost: 100_000 },
    });
    const waivers = WaiverStore.create({ knex, groups });
    const factIndex = FactIndex.create({ knex });
    const common = { knex, registry, factIndex, sources, logger, now };
    const facts = FactStore.create(common);
    const engine = Engine.create({
      ...common,
      index: ResultIndex.create({
        knex,
        groups,
        scorecards: ScorecardStore.create({ knex }),
      }),
      entities,
      versions,
      factReader: FactReader.create({ ...common, timeoutMs: MINUTE_MS }),
      facts,
      waivers,
      announce: async refs => {
        announced.push(refs);
      },
      ...others,
    });
    return { engine, versions, facts, entities, waivers, announced };
  }

  /** Adds a service or changes its labels. @returns its id */
  async putEntity(name: string, labels: Record<string, string> = {}) {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default', labels },
      spec: { type: 'service' },
    };
    const content = {
      entity: JSON.stringify(entity),
      fingerprint: JSON.stringify(labels),
    };
    return this.knex.transaction(async tx => {
      const living = tx('scorecards_entities')
        .where({ ref: refOf(name) })
        .whereNull('ended_at');
      let id: number | undefined = (await living.clone().first('id'))?.id;
      if (id === undefined) {
        id = this.#next;
        this.#next += 1;
        const found_at = this.#nowIso();
        const row = entityRow({ id, ref: refOf(name), found_at, ...content });
        await tx('scorecards_entities').insert(row);
      } else {
        await living.update(content);
      }
      await raiseProjection(tx);
      return id;
    });
  }

  /** As the catalog's poll does where an entity is gone. */
  async endEntity(name: string): Promise<void> {
    const at = this.clock.now();
    await this.knex.transaction(async tx => {
      const living = tx('scorecards_entities')
        .where({ ref: refOf(name) })
        .whereNull('ended_at');
      const row = await living.clone().first('id');
      if (!row) return;
      await living.update({ ended_at: at.toISOString() });
      await endResults({ tx, entityIds: [row.id], at });
      await raiseProjection(tx);
    });
  }

  /** Adds a scorecard or gives it another version. */
  async putScorecard(scorecard: Scorecard): Promise<void> {
    const { ref } = scorecard;
    await this.knex.transaction(async tx => {
      const known = await tx('scorecards_scorecards').where({ ref }).first();
      const id: number = known?.id ?? this.#next;
      const version = this.#next + 1;
      this.#next += 2;
      if (known) {
        await tx('scorecards_scorecards')
          .where({ id })
          .update({ ended_at: null });
      } else {
        await tx('scorecards_scorecards').insert(scorecardRow({ id, ref }));
      }
      const open = tx('scorecards_versions')
        .where({ scorecard_id: id })
        .whereNull('valid_to');
      const before = await open.clone().first('valid_from');
      const valid_from = before
        ? after(before.valid_from, this.clock.now())
        : this.#nowIso();
      await open.update({ valid_to: valid_from });
      const document = JSON.stringify(scorecard);
      await tx('scorecards_versions').insert(
        versionRow({ id: version, scorecard_id: id, document, valid_from }),
      );
      await raiseProjection(tx);
    });
  }

  /** As the catalog's poll does where a scorecard is gone. */
  async endScorecard(ref: string): Promise<void> {
    const at = this.clock.now();
    await this.knex.transaction(async tx => {
      const row = await tx('scorecards_scorecards').where({ ref }).first('id');
      if (!row) return;
      await tx('scorecards_scorecards')
        .where({ ref })
        .update({ ended_at: at.toISOString() });
      await tx('scorecards_versions')
        .where({ scorecard_id: row.id })
        .whereNull('valid_to')
        .update({ valid_to: at.toISOString() });
      await endResults({ tx, scorecardIds: [row.id], at });
      await raiseProjection(tx);
    });
  }

  /** Approves a waiver that holds for some minutes. */
  async waive(waived: {
    scorecard: string;
    check: string;
    entity: string;
    minutes: number;
  }): Promise<void> {
    const until = this.clock.now().getTime() + waived.minutes * MINUTE_MS;
    const row: WaiverRow = {
      id: `waiver-${this.#next}`,
      scorecard_ref: waived.scorecard,
      check_id: waived.check,
      entity_ref: refOf(waived.entity),
      group_ref: null,
      reason: 'Being replaced',
      state: 'approved',
      requested_by: 'user:default/a',
      requested_at: this.#nowIso(),
      expires_at: new Date(until).toISOString(),
      decided_by: 'user:default/b',
      decided_at: this.#nowIso(),
      note: null,
    };
    this.#next += 1;
    await this.knex('scorecards_waivers').insert(row);
  }

  /** What tells whether anything was written. */
  async revision(): Promise<number> {
    const row = await this.knex('scorecards_revision')
      .where({ id: 1 })
      .first('revision');
    return Number(row.revision);
  }

  #nowIso(): string {
    return this.clock.now().toISOString();
  }
}
