import {
  isError,
  parseOpenSlo,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';

/** The errors of OpenSLO documents; what is allowed but hardly meant is not among them. */
export function validateDocuments(yaml: string): ValidationReport {
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
  return { valid: errors.length === 0, errors };
}
