import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { VersionRow } from '../../database/rows';
import { CatalogSlo } from '../CatalogSlo';
import { VersionReader } from '../VersionReader';
import { describeChange, TermsChange } from './describeChange';
import { DefinitionVersion, fingerprint, Terms, termsOf } from './terms';

/** Terms that are not those of the version before. */
export interface RecordedChange extends TermsChange {
  ref: string;
}

function toVersion(row: VersionRow): DefinitionVersion {
  const terms: Terms = JSON.parse(row.terms);
  return {
    ...terms,
    since: Date.parse(row.since) / 1000,
    documents: JSON.parse(row.documents),
  };
}

/** Which terms SLOs had when, kept for ever: a handful of rows per SLO. */
export class VersionStore implements VersionReader {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): VersionStore {
    return new VersionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Every version known, oldest first, by SLO ref; SLOs without any are left out. One query per 500 SLOs. */
  async versionsOf(refs: string[]): Promise<Map<string, DefinitionVersion[]>> {
    const found = new Map<string, DefinitionVersion[]>();
    for (const chunk of chunks([...new Set(refs)])) {
      const rows = await this.#knex<VersionRow>('slo_definition_versions')
        .whereIn('ref', chunk)
        .orderBy(['ref', 'since']);
      for (const row of rows) {
        found.set(row.ref, [...(found.get(row.ref) ?? []), toVersion(row)]);
      }
    }
    return found;
  }

  /**
   * Keeps the terms of SLOs where they differ from the newest ones known. An invalid document says nothing: the terms
   * it had go on until it is mended. Two changes at one instant are one.
   *
   * @returns what changed; the first version of an SLO is no change
   */
  async record(slos: CatalogSlo[], at: Date): Promise<RecordedChange[]> {
    const readable = slos.filter(({ valid }) => valid);
    const known = await this.#newest(
      readable.map(({ definition }) => definition.ref),
    );
    const changes: RecordedChange[] = [];
    const rows: VersionRow[] = [];
    for (const slo of readable) {
      const { ref } = slo.definition;
      const terms = termsOf(slo);
      const row: VersionRow = {
        ref,
        since: at.toISOString(),
        fingerprint: fingerprint(terms),
        terms: JSON.stringify(terms),
        documents: JSON.stringify(slo.documents ?? []),
      };
      const before = known.get(ref);
      if (before?.fingerprint !== row.fingerprint) {
        rows.push(row);
        const change = before && describeChange(toVersion(before), terms);
        changes.push(...(change ? [{ ref, ...change }] : []));
      }
    }
    await this.#knex.transaction(async tx => {
      for (const chunk of chunks(rows, 100)) {
        await tx<VersionRow>('slo_definition_versions')
          .insert(chunk)
          .onConflict(['ref', 'since'])
          .merge();
      }
    });
    return changes;
  }

  async #newest(refs: string[]): Promise<Map<string, VersionRow>> {
    const found = new Map<string, VersionRow>();
    for (const chunk of chunks([...new Set(refs)])) {
      const rows = await this.#knex<VersionRow>('slo_definition_versions')
        .whereIn('ref', chunk)
        .orderBy(['ref', 'since']);
      rows.forEach(row => found.set(row.ref, row));
    }
    return found;
  }
}
