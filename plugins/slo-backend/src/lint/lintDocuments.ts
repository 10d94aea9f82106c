import {
  DocumentIssue,
  isError,
  lintSlo,
  parseOpenSlo,
} from '@callboard/backstage-plugin-slo-common';
import { documentsByRef } from '../definitions/documentsByRef';
import { readDocuments } from '../evaluate/readDocuments';

/**
 * What OpenSLO documents may say but hardly mean, by what the documents alone tell: nothing about services, sources
 * and traffic.
 */
export function lintDocuments(
  yaml: string,
  retentionSeconds: number,
): DocumentIssue[] {
  const format = parseOpenSlo(yaml)
    .issues.filter(issue => !isError(issue))
    .map(({ document, path, code, message }) => ({
      document,
      path,
      code,
      message,
    }));
  const positions = documentsByRef(yaml);
  const meaning = readDocuments(yaml).slos.flatMap(({ definition }) => {
    const document = positions.get(definition.ref);
    return document === undefined
      ? []
      : lintSlo(definition, { retentionSeconds }).map(
          ({ path, code, message }) => ({ document, path, code, message }),
        );
  });
  return [...format, ...meaning].sort((a, b) => a.document - b.document);
}
