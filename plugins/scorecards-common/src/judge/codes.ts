import { ChangeCause, CheckStatus, StatusCounts } from '../schema';

/** Result of a check, one letter; see {@link statusOf}. @public */
export type Code = 'p' | 'f' | 'u' | 'n' | 'w' | 'P' | 'F' | 'U';

const STATUSES: Record<Code, CheckStatus> = {
  p: 'pass',
  f: 'fail',
  u: 'unknown',
  n: 'not-applicable',
  w: 'waived',
  P: 'not-applicable',
  F: 'not-applicable',
  U: 'not-applicable',
};

const ANNOUNCED: Partial<Record<string, 'pass' | 'fail' | 'unknown'>> = {
  P: 'pass',
  F: 'fail',
  U: 'unknown',
};

function isCode(letter: string | undefined): letter is Code {
  return letter !== undefined && Object.hasOwn(STATUSES, letter);
}

/** The status that a code stands for; not-applicable of an announced one, and of what is no code. @public */
export function statusOf(code: string | undefined): CheckStatus {
  return isCode(code) ? STATUSES[code] : 'not-applicable';
}

/** What a check that is not in effect yet would say; undefined of others. @public */
export function announcedOf(
  code: string | undefined,
): 'pass' | 'fail' | 'unknown' | undefined {
  return ANNOUNCED[code ?? ''];
}

/** Checks per status. @public */
export function countStatuses(codes: string): StatusCounts {
  const counts: StatusCounts = {
    pass: 0,
    fail: 0,
    unknown: 0,
    'not-applicable': 0,
    waived: 0,
  };
  for (const code of codes) {
    counts[statusOf(code)] += 1;
  }
  return counts;
}

const CAUSES: Record<ChangeCause, string> = {
  first: 'i',
  service: 's',
  rule: 'r',
  'fact-unknown': 'u',
  'fact-known': 'k',
  waived: 'w',
  'waiver-ended': 'e',
  effective: 'd',
  'entity-added': 'a',
  'entity-removed': 'x',
};

const CAUSE_OF = new Map(
  Object.entries(CAUSES).map(([cause, letter]) => [
    letter,
    cause as ChangeCause,
  ]),
);

/** The letter of a cause. @public */
export function encodeCause(cause: ChangeCause): string {
  return CAUSES[cause];
}

/** The cause of a letter; `first` of what is none. @public */
export function decodeCause(letter: string | undefined): ChangeCause {
  return CAUSE_OF.get(letter ?? '') ?? 'first';
}
