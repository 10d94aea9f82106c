import { InputError } from '@backstage/errors';
import { DocumentFinding } from '@callboard/backstage-plugin-oncall-common';

/**
 * A document that cannot be used. Its message has a line per error, for people; `issues` has the same for programs and
 * becomes part of the answer's `error`.
 */
export class InvalidDocumentError extends InputError {
  readonly issues: DocumentFinding[];

  constructor(issues: DocumentFinding[]) {
    super(
      [
        `The document has ${issues.length} ${
          issues.length === 1 ? 'error' : 'errors'
        }:`,
        ...issues.map(
          ({ path, code, message }) =>
            `${path || 'document'}: ${message} (${code})`,
        ),
      ].join('\n'),
    );
    this.issues = issues;
  }
}
