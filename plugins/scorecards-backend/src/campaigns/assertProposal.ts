import { InputError } from '@backstage/errors';
import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { KnownVersion } from '../reads';
import { CampaignProposal } from './CampaignService';

/** @throws InputError by its path for checks that the version does not have */
export function assertChecks(
  checks: readonly string[],
  { scorecard }: KnownVersion,
): void {
  const known = scorecard.checks.map(({ id }) => id);
  checks.forEach((id, index) => {
    if (known.includes(id)) return;
    const meant = didYouMean(id, known);
    throw new InputError(
      `checks[${index}]: ${scorecard.ref} has no check ${id}${
        meant ? `, did you mean ${meant}?` : ''
      } (unknown-check)`,
    );
  });
}

/** @throws InputError by its path for dates in the wrong order, or that are over */
export function assertDates(
  { startsAt, dueAt }: Pick<CampaignProposal, 'startsAt' | 'dueAt'>,
  now: Date,
): void {
  if (dueAt <= startsAt) {
    throw new InputError(
      `dueAt: expected an instant after startsAt, ${startsAt.toISOString()}, found ${dueAt.toISOString()} (out-of-order)`,
    );
  }
  if (dueAt <= now) {
    throw new InputError(
      `dueAt: expected an instant to come, found ${dueAt.toISOString()} (in-the-past)`,
    );
  }
}
