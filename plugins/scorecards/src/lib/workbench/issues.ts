import {
  DocumentIssue,
  parsePath,
  readYamlDocuments,
} from '@callboard/backstage-plugin-callboard-common';
import { countWords } from '@callboard/backstage-plugin-callboard-react';

/** Where something stands in a text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something about a document that its author should look at. */
export interface TextIssue {
  /** Of a warning the document can be used none the less. */
  severity: 'error' | 'warning';
  path: string;
  message: string;
  place: Place;
}

const START: Place = { line: 1, column: 1 };

type Told = Pick<DocumentIssue, 'path' | 'message'> & Partial<Place>;

/** Issues with where they stand in the text: errors first, each from the top down. */
export function locateIssues(
  text: string,
  { errors, warnings }: { errors: readonly Told[]; warnings: readonly Told[] },
): TextIssue[] {
  const [document] = readYamlDocuments(text);
  const locate = (issue: Told): Place => {
    if (issue.line !== undefined) {
      return { line: issue.line, column: issue.column ?? 1 };
    }
    return document && 'locate' in document
      ? document.locate(parsePath(issue.path))
      : START;
  };
  const located = (severity: TextIssue['severity'], issues: readonly Told[]) =>
    issues
      .map(issue => ({
        severity,
        path: issue.path,
        message: issue.message,
        place: locate(issue),
      }))
      .sort((a, b) => a.place.line - b.place.line);
  return [...located('error', errors), ...located('warning', warnings)];
}

/** How many there are of which: "2 errors, 1 warning". */
export function issueCountWords(issues: readonly TextIssue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  return [
    ...(errors > 0 ? [countWords(errors, 'error')] : []),
    ...(warnings > 0 ? [countWords(warnings, 'warning')] : []),
  ].join(', ');
}
