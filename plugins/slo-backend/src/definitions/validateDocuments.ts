import {
  isError,
  parseOpenSlo,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';
import { lintDocuments } from '../lint/lintDocuments';

/** The errors of OpenSLO documents and, apart, what is allowed but hardly meant. */
export function validateDocuments(
  yaml: string,
  retentionSeconds: number,
): ValidationReport {
  const { documents, issues } = parseOpenSlo(yaml);
  const errors = issues.filter(isError);
  if (documents.length === 0 && errors.length === 0) {
    const message = 'expected at least one document, found none';
    errors.push({
      document: 0,
      path: '',
      code: 'no-document',
      message,
      severity: 'error',
    });
  }
  return {
    valid: errors.length === 0,
    errors,
    warnings: lintDocuments(yaml, retentionSeconds),
  };
}
