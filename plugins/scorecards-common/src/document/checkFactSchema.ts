import {
  DocumentIssue,
  expectedFound,
} from '@callboard/backstage-plugin-callboard-common';
import { FACT_TYPES, FactDeclaration, FactSchema } from '../model';
import { IDENTIFIER_RULE, isIdentifier } from './identifier';

/**
 * What is wrong with a schema that was not read from a document, by path within the schema (`name`, `fields[0].type`).
 * Codes are those of {@link readFactSchemaDocument}.
 * @public
 */
export function checkFactSchema(schema: FactSchema): DocumentIssue[] {
  const { name, timeToLiveMs, fields } = schema;
  return [
    ...nameIssues('name', name),
    ...(timeToLiveMs > 0
      ? []
      : [issueAt('timeToLive', 'out-of-range', 'more than nothing', '0')]),
    ...(fields.length > 0
      ? []
      : [issueAt('fields', 'wrong-length', 'a list of at least 1', 'none')]),
    ...fields.flatMap((field, index) =>
      fieldIssues(field, `fields[${index}]`, fields.slice(0, index)),
    ),
  ];
}

/** What is wrong with a name that expressions use. */
export function nameIssues(path: string, name: string): DocumentIssue[] {
  const { code, expected } = IDENTIFIER_RULE;
  return isIdentifier(name) ? [] : [issueAt(path, code, expected, name)];
}

function fieldIssues(
  { name, type }: FactDeclaration,
  path: string,
  earlier: readonly FactDeclaration[],
): DocumentIssue[] {
  const isKnown = FACT_TYPES.includes(type);
  const isAgain = earlier.some(other => other.name === name);
  const types = FACT_TYPES.join(' or ');
  const once = 'a name that no other field has';
  return [
    ...nameIssues(`${path}.name`, name),
    ...(isAgain ? [issueAt(`${path}.name`, 'duplicate', once, name)] : []),
    ...(isKnown ? [] : [issueAt(`${path}.type`, 'not-one-of', types, type)]),
  ];
}

function issueAt(
  path: string,
  code: string,
  expected: string,
  found: string,
): DocumentIssue {
  return { document: 0, path, code, message: expectedFound(expected, found) };
}
