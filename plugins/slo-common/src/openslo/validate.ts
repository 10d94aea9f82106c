import {
  expectedFound,
  isMap,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { OpenSloDocument } from './documents';
import { OpenSloIssue } from './issues';
import { lintDocument } from './lint';
import { documentSchemas } from './schema/registry';
import {
  isOpenSloApiVersion,
  isOpenSloKind,
  openSloApiVersions,
  openSloKinds,
} from './versions';

/** What came of reading one document. @public */
export interface ValidatedDocument {
  /** Position in its file, 0 for the first. */
  index: number;
  /** As written, where they are texts. */
  apiVersion?: string;
  kind?: string;
  name?: string;
  namespace?: string;
  /** Present if and only if no issue is an error. */
  document?: OpenSloDocument;
  issues: OpenSloIssue[];
}

/**
 * Checks one OpenSLO document that was parsed already, by the rules of OpenSLO's own Go SDK: neither stricter nor
 * laxer, except that the catalog's keys of `metadata` and prefixed label keys are accepted. Never throws.
 *
 * @param value - the document, as YAML or JSON gives it
 * @param index - its position in its file, for the issues
 * @public
 */
export function validateOpenSloDocument(
  value: unknown,
  index: number = 0,
): ValidatedDocument {
  if (!isMap(value)) {
    return {
      index,
      issues: [
        {
          document: index,
          path: '',
          code: 'not-a-map',
          message: expectedFound(
            'a document with apiVersion, kind, metadata and spec',
            value,
          ),
          severity: 'error',
        },
      ],
    };
  }
  const metadata = isMap(value.metadata) ? value.metadata : {};
  const base = {
    index,
    apiVersion: textOrNothing(value.apiVersion),
    kind: textOrNothing(value.kind),
    name: textOrNothing(metadata.name),
    namespace: textOrNothing(metadata.namespace),
  };
  const { kind, apiVersion } = value;
  if (!isOpenSloApiVersion(apiVersion) || !isOpenSloKind(kind)) {
    return { ...base, issues: envelopeIssues(value, index) };
  }
  const schema = documentSchemas[apiVersion][kind];
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (!parsed.success) {
    return {
      ...base,
      issues: toDocumentProblems(parsed.error, {
        document: index,
        format: 'OpenSLO',
      }),
    };
  }
  return {
    ...base,
    document: parsed.data,
    issues: lintDocument(parsed.data, index),
  };
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What is wrong with a document of which not even version and kind are known. */
function envelopeIssues(
  value: Record<string, unknown>,
  document: number,
): OpenSloIssue[] {
  const issues: OpenSloIssue[] = [];
  if (!isOpenSloApiVersion(value.apiVersion)) {
    issues.push({
      document,
      path: 'apiVersion',
      code: value.apiVersion ? 'unknown-api-version' : 'required',
      message: expectedFound(openSloApiVersions.join(' or '), value.apiVersion),
      severity: 'error',
    });
  }
  if (!isOpenSloKind(value.kind)) {
    issues.push({
      document,
      path: 'kind',
      code: value.kind ? 'unknown-kind' : 'required',
      message: expectedFound(`one of ${openSloKinds.join(', ')}`, value.kind),
      severity: 'error',
    });
  }
  return issues;
}
