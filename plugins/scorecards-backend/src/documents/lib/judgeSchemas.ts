import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DocumentIssue,
  FactSchema,
  readFactSchemaDocument,
} from '@callboard/backstage-plugin-scorecards-common';
import { SchemaRow } from '../../database/rows';

/** A fact schema of the catalog: what counts of it, and what is wrong with it. */
export interface JudgedSchema {
  ref: string;
  name: string;
  /** Undefined where nothing of it counts. */
  schema?: FactSchema;
  issues: DocumentIssue[];
}

/** What judging fact schemas depends on. */
export interface JudgeSchemasOptions {
  /** Names of those of the configuration, which come first. */
  configured: ReadonlySet<string>;
  /** What counted before, by ref of the document. */
  known: ReadonlyMap<string, FactSchema>;
}

/**
 * Judges the fact schemas of the catalog. One that cannot be used leaves in force what it said before. Of two with one name
 * the one that was there first counts, and that of the configuration before any.
 */
export function judgeSchemas(
  documents: readonly Entity[],
  { configured, known }: JudgeSchemasOptions,
): JudgedSchema[] {
  const read = documents.map(document => {
    const ref = stringifyEntityRef(document);
    const { schema, errors } = readFactSchemaDocument(document);
    const counting = schema ?? known.get(ref);
    return { ref, document, schema: counting, issues: errors };
  });
  const holders = new Map<string, string>();
  const first = (ref: string, name: string | undefined) =>
    known.get(ref)?.name === name ? 0 : 1;
  const inOrder = [...read].sort(
    (a, b) =>
      first(a.ref, a.schema?.name) - first(b.ref, b.schema?.name) ||
      (a.ref < b.ref ? -1 : 1),
  );
  for (const { ref, schema } of inOrder) {
    if (schema && !holders.has(schema.name)) holders.set(schema.name, ref);
  }
  return read.map(({ ref, document, schema, issues }) => {
    const name = schema?.name ?? document.metadata.name;
    const holder = configured.has(name)
      ? 'the configuration'
      : holders.get(name);
    return schema === undefined || holder === ref
      ? { ref, name, schema, issues }
      : { ref, name, issues: [...issues, taken(name, holder)] };
  });
}

function taken(name: string, holder = ''): DocumentIssue {
  return {
    path: 'metadata.name',
    code: 'duplicate-name',
    message: `expected a name that no other fact schema has, found "${name}", which ${holder} has; only that one counts`,
  };
}

export function toSchemaRow(judged: JudgedSchema): SchemaRow {
  return {
    ref: judged.ref,
    name: judged.name.slice(0, 63),
    document: JSON.stringify(judged.schema ?? null),
    issues: JSON.stringify(judged.issues),
  };
}
