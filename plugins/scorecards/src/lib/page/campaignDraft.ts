import {
  CampaignRequest,
  CampaignScope,
} from '@callboard/backstage-plugin-scorecards-common';

/** A campaign as it is typed. */
export interface CampaignDraft {
  title: string;
  description: string;
  scorecard: string;
  checks: string[];
  /** Dates. */
  startsAt: string;
  dueAt: string;
  /** Refs; empty for all, and for nobody. */
  owner: string;
  tier: string;
  ownerRef: string;
}

/** What is wrong with it, by field. */
export type CampaignErrors = Partial<
  Record<'title' | 'checks' | 'startsAt' | 'dueAt', string>
>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What has to be mended before it can begin.
 *
 * @param today - a date
 */
export function checkCampaign(
  draft: CampaignDraft,
  today: string,
): CampaignErrors {
  const { title, checks, startsAt, dueAt } = draft;
  const errors: CampaignErrors = {};
  if (!title.trim()) {
    errors.title = 'Say what it is about';
  }
  if (checks.length === 0) {
    errors.checks = 'Choose at least one check';
  }
  if (!DATE.test(startsAt)) {
    errors.startsAt = 'Choose a day';
  }
  if (!DATE.test(dueAt)) {
    errors.dueAt = 'Choose a day';
  } else if (dueAt < startsAt) {
    errors.dueAt = 'It has to be due after it starts';
  } else if (dueAt < today) {
    errors.dueAt = 'This day is over';
  }
  return errors;
}

/** What to ask the backend for. */
export function campaignRequest(draft: CampaignDraft): CampaignRequest {
  const { title, description, scorecard, checks, startsAt, dueAt } = draft;
  const { owner, tier, ownerRef } = draft;
  const scope: CampaignScope = {
    ...(owner && { owner: [owner] }),
    ...(tier && { tier: [tier] }),
  };
  return {
    title: title.trim(),
    scorecard,
    checks,
    startsAt,
    dueAt,
    ...(description.trim() && { description: description.trim() }),
    ...(ownerRef && { ownerRef }),
    ...(Object.keys(scope).length > 0 && { scope }),
  };
}
