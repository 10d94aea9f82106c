import {
  isError,
  parseOpenSlo,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';

/** The errors of OpenSLO documents; what is allowed but hardly meant is not among them. */
export function validateDocuments(yaml: string): ValidationReport {
  const errors = parseOpenSlo(yaml).issues.filter(isError);
  return { valid: errors.length === 0, errors };
}
