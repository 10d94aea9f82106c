import {
  DocumentProblem,
  parsePath,
  ReadDocument,
} from '@callboard/backstage-plugin-callboard-common';
import { envelopeProblems, isEntity } from './envelope';
import { readOnCallSchedule } from './readOnCallSchedule';
import { OnCallScheduleDocument } from './types';
import { readYaml } from './yaml';

/** What came of reading a text. @public */
export interface ParsedOnCallSchedule
  extends Omit<ReadDocument<OnCallScheduleDocument>, 'ref'> {
  /** Entity ref of the document; absent where the text does not get as far as a name. */
  ref?: string;
}

/** Characters a text may have; a schedule with a year of overrides stays far below. */
const MAX_LENGTH = 256 * 1024;

/**
 * Reads one OnCallSchedule document from YAML text (see {@link readOnCallSchedule}); its issues have their line and
 * column. Never throws.
 *
 * Codes it adds: `document-too-large` (over 256 Ki characters, nothing is read), `yaml-syntax`, `several-documents`,
 * `duplicate-key`, `complex-key`, `too-many-aliases`, `circular-alias`, `invalid-name`.
 * @public
 */
export function parseOnCallSchedule(yaml: string): ParsedOnCallSchedule {
  if (yaml.length > MAX_LENGTH) {
    return { issues: [tooLarge(yaml.length)] };
  }
  const read = readYaml(yaml);
  if ('problem' in read) {
    return { issues: [read.problem] };
  }
  const { value, locate } = read;
  const parsed: ParsedOnCallSchedule = isEntity(value)
    ? readOnCallSchedule(value)
    : { issues: envelopeProblems(value) };
  return {
    ...parsed,
    issues: parsed.issues.map(issue => ({
      ...issue,
      ...locate(parsePath(issue.path)),
    })),
  };
}

function tooLarge(length: number): DocumentProblem {
  return {
    document: 0,
    path: '',
    code: 'document-too-large',
    message: `expected at most ${MAX_LENGTH} characters, found ${length}`,
    severity: 'error',
  };
}
