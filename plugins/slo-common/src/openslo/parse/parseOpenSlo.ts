import {
  isError,
  parsePath,
} from '@callboard/backstage-plugin-callboard-common';
import { OpenSloIssue } from '../issues';
import { ValidatedDocument, validateOpenSloDocument } from '../validate';
import { splitDocuments } from './chunks';
import { reportDuplicates } from './duplicates';
import { ReadValue, readValues } from './values';

/** Limits of {@link parseOpenSlo}. @public */
export interface ParseOptions {
  /** Bytes of UTF-8 a file may have; 1 MiB where it is left out. */
  maxBytes?: number;
}

/** What came of reading a file. @public */
export interface ParseResult {
  /** In the order of the file; empty documents are left out. */
  documents: ValidatedDocument[];
  /** Those of all documents, in the same order. */
  issues: OpenSloIssue[];
  /** Whether no issue is an error. */
  valid: boolean;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Reads a YAML file of OpenSLO documents, `openslo/v1` and `openslo.com/v2alpha` mixed as they come, and checks each
 * (see {@link validateOpenSloDocument}). Never throws; a document that cannot be read leaves its neighbours alone.
 *
 * Codes it adds: `document-too-large` (document 0, nothing is read), `yaml-syntax`, `duplicate-key`,
 * `too-many-aliases`, `circular-alias`, and `duplicate-name` for the second of two documents of one kind, namespace
 * and name.
 * @public
 */
export function parseOpenSlo(
  yaml: string,
  options: ParseOptions = {},
): ParseResult {
  const { maxBytes = MEBIBYTE } = options;
  // A text never has fewer bytes than characters, so that huge ones need not be encoded.
  const bytes =
    yaml.length > maxBytes
      ? yaml.length
      : new TextEncoder().encode(yaml).length;
  if (bytes > maxBytes) {
    return toResult([{ index: 0, issues: [tooLarge(bytes, maxBytes)] }]);
  }
  const documents = splitDocuments(yaml).flatMap(readValues).map(checkDocument);
  return toResult(reportDuplicates(documents));
}

function checkDocument(read: ReadValue, index: number): ValidatedDocument {
  if (read.findings.length > 0) {
    return {
      index,
      issues: read.findings.map(({ code, message, position }) => ({
        document: index,
        path: '',
        code,
        message: position
          ? `line ${position.line}, column ${position.column}: ${message}`
          : message,
        severity: 'error',
        ...position,
      })),
    };
  }
  const checked = validateOpenSloDocument(read.value, index);
  return {
    ...checked,
    issues: checked.issues.map(issue => ({
      ...issue,
      ...read.locate(parsePath(issue.path)),
    })),
  };
}

function tooLarge(bytes: number, maxBytes: number): OpenSloIssue {
  return {
    document: 0,
    path: '',
    code: 'document-too-large',
    message: `expected at most ${maxBytes} bytes, found ${bytes} or more`,
    severity: 'error',
  };
}

function toResult(documents: ValidatedDocument[]): ParseResult {
  const issues = documents.flatMap(document => document.issues);
  return { documents, issues, valid: !issues.some(isError) };
}
