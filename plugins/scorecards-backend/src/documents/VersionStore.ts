import {
  canonicalJson,
  jsonRows,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import {
  CompiledScorecard,
  FactVariableDeclaration,
  ScorecardVersion,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { VersionRow } from '../database/rows';
import { compileVersion } from './lib/compileVersion';

/** A version of a scorecard, ready for evaluation. */
export interface CompiledVersion {
  id: number;
  scorecardId: number;
  /** Of the scorecard. */
  ref: string;
  version: string;
  /** ISO 8601. */
  validFrom: string;
  /** Exclusive; absent where it is in force. */
  validTo?: string;
  compiled: CompiledScorecard;
  /** What it was compiled with: one list for all versions of an answer. */
  variables: readonly FactVariableDeclaration[];
}

type Identity = Pick<
  VersionRow,
  'id' | 'scorecard_id' | 'version' | 'valid_from' | 'valid_to'
> & { ref: string };

/** The facts that are declared, and what was compiled with them. */
interface Declared {
  digest: string;
  variables: readonly FactVariableDeclaration[];
  compiled: Map<number, CompiledVersion>;
}

/** What finding versions needs. */
export interface VersionStoreOptions {
  knex: Knex;
  registry: { variables(): readonly FactVariableDeclaration[] };
  /** Has the registry read the fact schemas of the catalog anew: another replica may have polled it. */
  refreshSchemas: () => Promise<void>;
  settings: { expressionCost: number };
}

const IDENTITY = [
  'v.id',
  'v.scorecard_id',
  'v.version',
  'v.valid_from',
  'v.valid_to',
  's.ref',
];

/**
 * Versions of scorecards. Each is read and compiled once, and again where the declared facts are others; who asks twice is
 * given the same object.
 */
export class VersionStore {
  readonly #options: VersionStoreOptions;
  #declared: Declared = { digest: '', variables: [], compiled: new Map() };

  static create(options: VersionStoreOptions): VersionStore {
    return new VersionStore(options);
  }

  private constructor(options: VersionStoreOptions) {
    this.#options = options;
  }

  /** Those in force, by scorecard. */
  async current(): Promise<CompiledVersion[]> {
    await this.#options.refreshSchemas();
    const rows: Identity[] = await this.#identities()
      .whereNull('v.valid_to')
      .whereNull('s.ended_at');
    return this.#compile(rows);
  }

  async byIds(ids: readonly number[]): Promise<CompiledVersion[]> {
    const asked = [...new Set(ids)].map(id => ({ id }));
    const rows: Identity[] = await this.#identities().whereIn(
      'v.id',
      this.#options.knex
        .select('k.id')
        .from(jsonRows(this.#options.knex, 'k', { id: 'integer' }, asked)),
    );
    return this.#compile(rows);
  }

  /** The one that was in force then. */
  async at(
    scorecardId: number,
    instant: Date,
  ): Promise<CompiledVersion | undefined> {
    const at = instant.toISOString();
    const rows: Identity[] = await this.#identities()
      .where('v.scorecard_id', scorecardId)
      .where('v.valid_from', '<=', at)
      .where(until =>
        until.whereNull('v.valid_to').orWhere('v.valid_to', '>', at),
      );
    const [version] = await this.#compile(rows);
    return version;
  }

  /** What a scorecard said over time, newest first. */
  async history(scorecardId: number): Promise<ScorecardVersion[]> {
    const rows: Omit<VersionRow, 'document' | 'source'>[] = await this.#options
      .knex('scorecards_versions')
      .where({ scorecard_id: scorecardId })
      .select('version', 'changes', 'valid_from', 'valid_to')
      .orderBy('id', 'desc');
    return rows.map(row => ({
      version: row.version,
      from: row.valid_from,
      to: row.valid_to,
      changes: JSON.parse(row.changes),
    }));
  }

  /** The document as YAML; undefined where there is no such version. */
  async source(versionId: number): Promise<string | undefined> {
    const row: Pick<VersionRow, 'source'> | undefined = await this.#options
      .knex('scorecards_versions')
      .where({ id: versionId })
      .first('source');
    return row?.source;
  }

  #identities() {
    return this.#options
      .knex('scorecards_versions as v')
      .join('scorecards_scorecards as s', 's.id', 'v.scorecard_id')
      .select(IDENTITY)
      .orderBy('v.id');
  }

  async #compile(identities: Identity[]): Promise<CompiledVersion[]> {
    // The same to the end, also where the declared facts change while this one reads.
    const declared = this.#declare();
    const { compiled } = declared;
    const missing = identities.filter(({ id }) => !compiled.has(id));
    if (missing.length > 0) {
      const rows: Pick<VersionRow, 'id' | 'document'>[] = await this.#options
        .knex('scorecards_versions')
        .whereIn(
          'id',
          missing.map(({ id }) => id),
        )
        .select('id', 'document');
      const documents = new Map(rows.map(row => [row.id, row.document]));
      for (const identity of missing) {
        const document = documents.get(identity.id);
        if (document !== undefined && !compiled.has(identity.id)) {
          const version = this.#ready(identity, document, declared);
          compiled.set(identity.id, version);
        }
      }
    }
    return identities.flatMap(({ id, valid_to }) => {
      const known = compiled.get(id);
      if (!known) return [];
      const validTo = valid_to ?? undefined;
      if (known.validTo === validTo) return [known];
      const ended = { ...known, validTo };
      compiled.set(id, ended);
      return [ended];
    });
  }

  /** Begins anew where the declared facts are others. */
  #declare(): Declared {
    const variables = this.#options.registry.variables();
    if (variables !== this.#declared.variables) {
      const digest = sha256(canonicalJson(variables));
      if (digest !== this.#declared.digest) {
        this.#declared = { digest, variables, compiled: new Map() };
      }
    }
    return this.#declared;
  }

  #ready(
    row: Identity,
    document: string,
    { variables }: Declared,
  ): CompiledVersion {
    return {
      id: row.id,
      scorecardId: row.scorecard_id,
      ref: row.ref,
      version: row.version,
      validFrom: row.valid_from,
      validTo: row.valid_to ?? undefined,
      compiled: compileVersion(
        JSON.parse(document),
        variables,
        this.#options.settings,
      ),
      variables,
    };
  }
}
