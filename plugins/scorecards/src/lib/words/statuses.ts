import { Pattern, Tone } from '@callboard/backstage-plugin-callboard-react';
import { CheckStatus } from '@callboard/backstage-plugin-scorecards-common';

/** What a check says, as a tone, a sign for a small square, and words. */
export interface StatusWords {
  tone: Tone;
  pattern: Pattern;
  /** One character: the colour is never the only sign. */
  sign: string;
  /** Of one result: "fails". */
  label: string;
  /** Of many: "3 fail". */
  many: string;
}

/** What each result is called and looks like. Unknown is neither good nor bad, nor is what has an exception. */
export const CHECK_STATUSES: Record<CheckStatus, StatusWords> = {
  pass: {
    tone: 'good',
    pattern: 'solid',
    sign: '✓',
    label: 'passes',
    many: 'pass',
  },
  fail: {
    tone: 'bad',
    pattern: 'solid',
    sign: '✗',
    label: 'fails',
    many: 'fail',
  },
  unknown: {
    tone: 'unknown',
    pattern: 'hatched',
    sign: '?',
    label: 'unknown',
    many: 'unknown',
  },
  waived: {
    tone: 'neutral',
    pattern: 'striped',
    sign: 'W',
    label: 'waived',
    many: 'waived',
  },
  'not-applicable': {
    tone: 'neutral',
    pattern: 'outlined',
    sign: '–',
    label: 'does not apply',
    many: 'not applicable',
  },
};

/** Those that need attention first. */
export const STATUSES_IN_ORDER: readonly CheckStatus[] = [
  'fail',
  'unknown',
  'waived',
  'pass',
  'not-applicable',
];

/** True where a text is a status. */
export function isCheckStatus(text: string): text is CheckStatus {
  return Object.hasOwn(CHECK_STATUSES, text);
}

/** A status as it stands in a list of changes; null where the entity or the check was not there. */
export function statusWords(status: string | null): {
  tone: Tone;
  label: string;
} {
  if (status === null) {
    return { tone: 'neutral', label: 'not there' };
  }
  return isCheckStatus(status)
    ? CHECK_STATUSES[status]
    : { tone: 'unknown', label: status };
}
