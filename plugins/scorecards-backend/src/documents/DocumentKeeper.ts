import { Entity } from '@backstage/catalog-model';
import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import {
  DocumentIssue,
  FactSchema,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ScorecardsConfig } from '../config';
import { raiseProjection } from '../database/raiseProjection';
import { SchemaRow } from '../database/rows';
import { endResults } from '../engine';
import { judgeSchemas, toSchemaRow } from './lib/judgeSchemas';
import { judgeScorecards } from './lib/judgeScorecards';
import { saveSchemas } from './operations/saveSchemas';
import {
  readKnownScorecards,
  saveScorecards,
} from './operations/saveScorecards';
import { endVersions, saveVersions } from './operations/saveVersions';

/** What keeping documents needs. */
export interface DocumentKeeperOptions {
  knex: Knex;
  registry: { variables(): readonly FactVariableDeclaration[] };
  /** Has the registry read the fact schemas of the catalog anew. */
  refreshSchemas: () => Promise<void>;
  settings: Pick<
    ScorecardsConfig,
    'factSchemas' | 'maxChecks' | 'expressionCost'
  >;
}

/** What came of keeping documents. */
export interface KeptDocuments {
  /** Whether results may be others for it. */
  changed: boolean;
  /** Whether anything was written. */
  written: boolean;
  /** For people: documents that cannot be used. */
  warnings: string[];
}

/** Keeps what the scorecards and fact schemas of the catalog say: what is in force, since when, and what is wrong with it. */
export class DocumentKeeper {
  readonly #options: DocumentKeeperOptions;
  /** Digest of the declared facts that scorecards were judged by last. */
  #judgedBy?: string;
  #schemaWarnings: string[] = [];
  #warnings: string[] = [];

  static create(options: DocumentKeeperOptions): DocumentKeeper {
    return new DocumentKeeper(options);
  }

  private constructor(options: DocumentKeeperOptions) {
    this.#options = options;
  }

  /**
   * Brings what is kept in step with the documents of the catalog. Documents are also judged again where the facts that
   * they may read are declared otherwise.
   *
   * @param options - `again` where documents may differ from those of the last call
   */
  async keep(
    documents: readonly Entity[],
    { at, again }: { at: Date; again: boolean },
  ): Promise<KeptDocuments> {
    const { registry, refreshSchemas } = this.#options;
    const ofKind = (kind: string) =>
      documents.filter(document => document.kind === kind);
    const schemas = again
      ? await this.#keepSchemas(ofKind('FactSchema'))
      : { written: false, warnings: this.#schemaWarnings };
    this.#schemaWarnings = schemas.warnings;
    await refreshSchemas();
    const variables = registry.variables();
    const digest = sha256(canonicalJson(variables));
    const redeclared = digest !== this.#judgedBy;
    if (!again && !redeclared) {
      return { changed: false, written: false, warnings: this.#warnings };
    }
    this.#judgedBy = undefined;
    const kept = await this.#keepScorecards(ofKind('Scorecard'), variables, at);
    this.#judgedBy = digest;
    this.#warnings = [...schemas.warnings, ...kept.warnings];
    return {
      changed: kept.changed || redeclared,
      written: kept.written || schemas.written,
      warnings: this.#warnings,
    };
  }

  async #keepSchemas(
    documents: Entity[],
  ): Promise<Omit<KeptDocuments, 'changed'>> {
    const { knex, settings } = this.#options;
    const configured = new Set(settings.factSchemas.map(({ name }) => name));
    return knex.transaction(async tx => {
      const stored: SchemaRow[] = await tx('scorecards_schemas').select();
      const known = new Map(
        stored.flatMap(({ ref, document }) => {
          const schema: FactSchema | null = JSON.parse(document);
          return schema ? [[ref, schema] as const] : [];
        }),
      );
      const judged = judgeSchemas(documents, { configured, known });
      const rows = judged.map(toSchemaRow);
      const written = await saveSchemas({ tx, stored, rows });
      if (written) await raiseProjection(tx);
      return { written, warnings: judged.flatMap(warningOf) };
    });
  }

  async #keepScorecards(
    documents: Entity[],
    variables: readonly FactVariableDeclaration[],
    at: Date,
  ): Promise<KeptDocuments> {
    const { knex, settings } = this.#options;
    const known = await readKnownScorecards(knex);
    const judged = judgeScorecards(documents, { ...settings, variables });
    const { changed, written } = await knex.transaction(async tx => {
      const saved = await saveScorecards({ tx, known, judged, at });
      const { ids, ended } = saved;
      await endVersions({ tx, scorecardIds: ended, at });
      const versions = await saveVersions({ tx, judged, ids, at });
      await endResults({ tx, scorecardIds: ended, at });
      if (saved.written || versions) await raiseProjection(tx);
      return { changed: versions, written: saved.written || versions };
    });
    return { changed, written, warnings: judged.flatMap(warningOf) };
  }
}

function warningOf(judged: { ref: string; issues: DocumentIssue[] }): string[] {
  const { ref, issues } = judged;
  const told = issues.map(({ path, message }) => `${path}: ${message}`);
  return told.length > 0 ? [`${ref} cannot be used: ${told.join('; ')}`] : [];
}
