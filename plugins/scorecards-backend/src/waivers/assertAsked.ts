import { InputError } from '@backstage/errors';
import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { WaiverReach } from './WaiverReach';
import { WaiverProposal } from './WaiverService';

const DAY_MS = 86_400_000;

/** @throws InputError where it has ended already, or lasts longer than it may: at most until the end of the last day (UTC) */
export function assertExpiry(
  expiresAt: Date,
  { now, maxMs }: { now: Date; maxMs: number },
): void {
  if (expiresAt <= now) {
    throw new InputError(
      `expiresAt: expected an instant in the future, found ${expiresAt.toISOString()} (in-the-past)`,
    );
  }
  const last = now.getTime() + maxMs;
  const latest = new Date(Math.ceil(last / DAY_MS) * DAY_MS);
  if (expiresAt > latest) {
    throw new InputError(
      `expiresAt: a waiver may hold until ${latest.toISOString()} at most, found ${expiresAt.toISOString()} (too-long)`,
    );
  }
}

/**
 * Called once the caller was found to see some of what the proposal is about.
 *
 * @throws InputError where the scorecard has no such check
 */
export function assertCheck(
  { scorecard, check }: WaiverProposal,
  reach: WaiverReach,
): void {
  if (reach.check({ scorecard_ref: scorecard, check_id: check })) return;
  const known = reach.scorecard(scorecard)?.checks ?? [];
  const meant = didYouMean(
    check.slice(0, 100),
    known.map(one => one.check.id),
  );
  throw new InputError(
    `check: ${scorecard} has no check ${JSON.stringify(check.slice(0, 100))}${
      meant ? `; did you mean ${meant}?` : ''
    } (unknown-check)`,
  );
}

/**
 * Does not tell what is hidden from what is not there.
 *
 * @throws InputError where the caller sees nothing that the scorecard applies to
 */
export function assertTarget(
  isUnder: boolean,
  { target, scorecard }: WaiverProposal,
): void {
  if (isUnder) return;
  throw new InputError(
    target.entityRef !== undefined
      ? `entityRef: ${scorecard} applies to no ${target.entityRef}, as far as you see (not-under-scorecard)`
      : `groupRef: ${scorecard} applies to nothing that ${target.groupRef} or a group below it owns, as far as you see (not-under-scorecard)`,
  );
}
