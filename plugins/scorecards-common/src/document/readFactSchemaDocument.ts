import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  DocumentIssue,
  DocumentProblem,
  expectedFound,
  readDocument,
} from '@callboard/backstage-plugin-callboard-common';
import { FACT_TYPES, FactSchema } from '../model';
import { envelopeProblems, isEntity } from './envelope';
import { FACT_SCHEMA_KIND } from './kinds';
import {
  IDENTIFIER_RULE,
  isIdentifier,
  factSchemaSpec,
} from './schema/factSchema';
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
      ...(description !== undefined && { description }),
      owner: spec.owner,
      timeToLiveMs: spec.timeToLive,
      fields: spec.fields.map(({ unit, ...field }) => ({
        ...field,
        ...(unit !== undefined && { unit }),
      })),
    }),
  );
  const found = [...nameProblems(name), ...read.issues];
  return {
    ...splitProblems(found.map(locate)),
    ...(found.length === 0 && read.document && { schema: read.document }),
  };
}

function nameProblems(name: string): DocumentProblem[] {
  return isIdentifier(name)
    ? []
    : [issueAt('metadata.name', IDENTIFIER_RULE, name)];
}

/**
 * What is wrong with a schema that was not read from a document, by path within the schema (`name`, `fields[0].type`).
 * @public
 */
export function checkFactSchema(schema: FactSchema): DocumentIssue[] {
  const names = schema.fields.map(({ name }) => name);
  return [
    ...(isIdentifier(schema.name)
      ? []
      : [issueAt('name', IDENTIFIER_RULE, schema.name)]),
    ...(schema.timeToLiveMs > 0
      ? []
      : [
          issueAt(
            'timeToLive',
            { code: 'out-of-range', expected: 'more than nothing' },
            schema.timeToLiveMs,
          ),
        ]),
    ...schema.fields.flatMap(({ name, type }, index) => [
      ...(isIdentifier(name)
        ? []
        : [issueAt(`fields[${index}].name`, IDENTIFIER_RULE, name)]),
      ...(names.indexOf(name) === index
        ? []
        : [
            issueAt(
              `fields[${index}].name`,
              { code: 'duplicate', expected: 'a name that no other field has' },
              name,
            ),
          ]),
      ...(FACT_TYPES.includes(type)
        ? []
        : [
            issueAt(
              `fields[${index}].type`,
              { code: 'not-one-of', expected: FACT_TYPES.join(' or ') },
              type,
            ),
          ]),
    ]),
  ];
}

function issueAt(
  path: string,
  { code, expected }: { code: string; expected: string },
  found: unknown,
): DocumentProblem {
  const message = expectedFound(expected, found);
  return { document: 0, path, code, message, severity: 'error' };
}
