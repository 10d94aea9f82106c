import {
  DocumentIssue,
  Preview,
} from '@callboard/backstage-plugin-scorecards-common';

/** What there is to say of a document that cannot be used. */
export function emptyPreview(
  issues: { errors: DocumentIssue[]; warnings: DocumentIssue[] },
  now: Date,
): Preview {
  return {
    valid: false,
    ...issues,
    items: [],
    legends: [],
    levels: [],
    total: { levels: {}, none: 0, unproven: 0 },
    changes: [],
    leftOut: 0,
    asOf: now.toISOString(),
  };
}
