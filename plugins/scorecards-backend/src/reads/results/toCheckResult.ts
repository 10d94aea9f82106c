import {
  announcedOf,
  Check,
  CheckResult,
  decodeCause,
  FactValue,
  ResultDetail,
  statusOf,
  WaiverNote,
} from '@callboard/backstage-plugin-scorecards-common';

/** How a check came to its result. */
export interface Explanation {
  evidence: FactValue[];
  /** For people: why it is unknown or does not apply. */
  reason?: string;
}

/** What a check said, and what is known beside it. */
export interface ToldCheck {
  check: Check;
  code: string | undefined;
  /** Letter of the cause. */
  cause: string | undefined;
  /** ISO 8601. */
  since: string;
  detail: ResultDetail;
  waiver?: WaiverNote;
  /** With `detail: evidence`. */
  explanation?: Explanation;
  /** When the facts of the explanation were evaluated, ISO 8601. */
  evidenceAt?: string;
}

/** How to pass a check is told of those that do not pass; everything with `detail: evidence`. */
export function toCheckResult(told: ToldCheck): CheckResult {
  const { check, code, cause, since, detail, waiver, explanation } = told;
  const status = statusOf(code);
  const whole = detail === 'evidence';
  const helps = whole || (status !== 'pass' && status !== 'not-applicable');
  // Without spreading: there are fifty thousand of these in some answers.
  return {
    id: check.id,
    title: check.title,
    level: check.level,
    weight: check.weight,
    status,
    since,
    cause: decodeCause(cause),
    why: helps ? check.why : undefined,
    expression: whole ? check.expression : undefined,
    reason: explanation?.reason,
    fix: helps ? check.fix : undefined,
    ownerRef: check.owner,
    waiver,
    announced: announcementOf(check, code),
    evidence: explanation?.evidence,
    evidenceAt: explanation && told.evidenceAt,
  };
}

function announcementOf(
  { effectiveFrom = '' }: Check,
  code: string | undefined,
) {
  const status = announcedOf(code);
  return status && { status, effectiveFrom };
}
