import { StatusSpan } from '@callboard/backstage-plugin-scorecards-common';
import { baseChanges } from './baseStatus';
import { DemoService } from './company';
import { DemoCheck, DemoScorecard, DemoVersion } from './DemoCheck';
import { DAY } from './time';

/** From when until when a waiver counts, milliseconds since the epoch. */
export interface WaivedSpan {
  from: number;
  to: number;
}

/** A status over a span of time, milliseconds since the epoch; `announced` is what it would be if it were in effect. */
export interface DemoSpan
  extends Pick<StatusSpan, 'status' | 'cause' | 'version'> {
  from: number;
  to: number;
  announced?: StatusSpan['status'];
}

/** The version that is in force at an instant; the first one before there was any. */
export function versionAt(
  { versions }: DemoScorecard,
  at: number,
  now: number,
): DemoVersion {
  const [first] = versions;
  return versions.filter(one => now - one.daysAgo * DAY <= at).at(-1) ?? first;
}

function appliesTo(check: DemoCheck, service: DemoService): boolean {
  return !check.tiers || check.tiers.includes(service.tier ?? '');
}

/**
 * How a check went for a service, oldest first: what its rule said, under the versions that had it, with waivers and the
 * day it came into effect.
 */
export function spansOf(options: {
  service: DemoService;
  scorecard: DemoScorecard;
  checkId: string;
  waived: readonly WaivedSpan[];
  now: number;
}): DemoSpan[] {
  const { service, scorecard, checkId, waived, now } = options;
  const spans: DemoSpan[] = [];
  const newest = scorecard.versions
    .at(-1)
    ?.checks.find(({ id }) => id === checkId);
  if (!newest) {
    return spans;
  }
  const base = baseChanges(service, newest, now);
  const starts = scorecard.versions.map(({ daysAgo }) => now - daysAgo * DAY);
  const effective = Date.parse(newest.effectiveFrom ?? '') || 0;
  const instants = [
    ...base.map(({ at }) => at),
    ...starts,
    ...waived.flatMap(({ from, to }) => [from, to]),
    effective,
  ].filter(at => at >= (base[0]?.at ?? 0) && at <= now);
  for (const at of [...new Set(instants)].sort((a, b) => a - b)) {
    const version = versionAt(scorecard, at, now);
    const check = version.checks.find(({ id }) => id === checkId);
    const rule = base.filter(change => change.at <= at).at(-1);
    if (!check || !rule) {
      continue;
    }
    const isWaived = waived.some(({ from, to }) => from <= at && at < to);
    const says = rule.status !== 'pass' && isWaived ? 'waived' : rule.status;
    const isAnnounced = effective > at;
    const status =
      !appliesTo(check, service) || isAnnounced ? 'not-applicable' : says;
    const before = spans.at(-1);
    const announced =
      isAnnounced && appliesTo(check, service) ? rule.status : undefined;
    if (before?.status === status && before.announced === announced) {
      continue;
    }
    if (before) {
      before.to = at;
    }
    spans.push({
      status,
      announced,
      cause: causeAt(before, status, rule.cause, starts.includes(at)),
      version: version.version,
      from: at,
      to: Infinity,
    });
  }
  return spans;
}

function causeAt(
  before: DemoSpan | undefined,
  status: StatusSpan['status'],
  rule: StatusSpan['cause'],
  isNewVersion: boolean,
): StatusSpan['cause'] {
  if (!before) {
    return isNewVersion ? 'rule' : 'first';
  }
  if (status === 'waived') {
    return 'waived';
  }
  if (before.status === 'waived') {
    return status === 'pass' ? rule : 'waiver-ended';
  }
  return before.status === 'not-applicable' ? 'effective' : rule;
}
