import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  DocumentProblem,
  readDocument,
} from '@callboard/backstage-plugin-callboard-common';
import { FactSchema } from '../model';
import { nameIssues } from './checkFactSchema';
import { envelopeProblems, isEntity } from './envelope';
import { FACT_SCHEMA_KIND } from './kinds';
import { factSchemaSpec } from './schema/factSchema';
import { readSource } from './source';
import { splitProblems } from './splitProblems';

/** What came of reading a FactSchema. @public */
export interface ReadFactSchema {
  /** Present if and only if there is no error. */
  schema?: FactSchema;
  /** With line and column where the document was text. */
  errors: DocumentProblem[];
  warnings: DocumentProblem[];
}

/**
 * Reads a FactSchema, `callboard.dev/v1alpha1`. Never throws; tells all errors at once.
 *
 * Its `metadata.name` is what expressions name it (`pushed.<name>`), so it is a CEL identifier (code `invalid-name`).
 *
 * @param document - YAML, or the document read
 * @public
 */
export function readFactSchemaDocument(
  document: string | JsonObject | Entity,
): ReadFactSchema {
  const source = readSource(document);
  if ('problems' in source) {
    return splitProblems(source.problems);
  }
  const { value, locate } = source;
  const problems = envelopeProblems(value, FACT_SCHEMA_KIND);
  if (problems.length > 0 || !isEntity(value)) {
    return splitProblems(problems.map(locate));
  }
  const { name, description } = value.metadata;
  const read = readDocument(
    value,
    factSchemaSpec,
    (spec, { title }): FactSchema => ({
      name,
      title,
      description,
      owner: spec.owner,
      timeToLiveMs: spec.timeToLive,
      fields: spec.fields,
    }),
  );
  const found = [
    ...nameIssues('metadata.name', name).map(
      (issue): DocumentProblem => ({ ...issue, severity: 'error' }),
    ),
    ...read.issues,
  ];
  return {
    ...splitProblems(found.map(locate)),
    ...(found.length === 0 && read.document && { schema: read.document }),
  };
}
