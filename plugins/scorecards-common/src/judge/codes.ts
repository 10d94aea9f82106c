import { ChangeCause, CheckStatus, StatusCounts } from '../schema';

/** Result of a check, one letter; see {@link statusOf}. @public */
export type Code = 'p' | 'f' | 'u' | 'n' | 'w' | 'P' | 'F' | 'U';

const STATUSES = new Map<string | undefined, CheckStatus>([
  ['p', 'pass'],
  ['f', 'fail'],
  ['u', 'unknown'],
  ['w', 'waived'],
]);

const ANNOUNCED = new Map<string | undefined, 'pass' | 'fail' | 'unknown'>([
  ['P', 'pass'],
  ['F', 'fail'],
  ['U', 'unknown'],
]);

/** The status that a code stands for; not-applicable of an announced one, and of what is no code. @public */
export function statusOf(code: string | undefined): CheckStatus {
  return STATUSES.get(code) ?? 'not-applicable';
}

/** What a check that is not in effect yet would say; undefined of others. @public */
export function announcedOf(
  code: string | undefined,
): 'pass' | 'fail' | 'unknown' | undefined {
  return ANNOUNCED.get(code);
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

const LETTERS = new Map<ChangeCause, string>([
  ['first', 'i'],
  ['service', 's'],
  ['rule', 'r'],
  ['fact-unknown', 'u'],
  ['fact-known', 'k'],
  ['waived', 'w'],
  ['waiver-ended', 'e'],
  ['effective', 'd'],
  ['entity-added', 'a'],
  ['entity-removed', 'x'],
]);

const CAUSES = new Map<string | undefined, ChangeCause>(
  [...LETTERS].map(([cause, letter]) => [letter, cause]),
);

/** The letter of a cause. @public */
export function encodeCause(cause: ChangeCause): string {
  return LETTERS.get(cause) ?? 'i';
}

/** The cause of a letter; `first` of what is none. @public */
export function decodeCause(letter: string | undefined): ChangeCause {
  return CAUSES.get(letter) ?? 'first';
}
