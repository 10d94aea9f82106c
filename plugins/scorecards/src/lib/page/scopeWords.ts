import { shortRef } from '@callboard/backstage-plugin-callboard-react';
import { CampaignScope } from '@callboard/backstage-plugin-scorecards-common';

/** Whom a campaign concerns, in words: "all services of the scorecard", "services of payments, tier 1 or 2". */
export function scopeWords(scope: CampaignScope): string {
  const { owner = [], system = [], domain = [], tier = [] } = scope;
  const or = (words: string[]) => words.join(' or ');
  const parts = [
    owner.length > 0 && `of ${or(owner.map(ref => shortRef(ref)))}`,
    system.length > 0 &&
      `of the system ${or(system.map(ref => shortRef(ref, 'system')))}`,
    domain.length > 0 &&
      `of the domain ${or(domain.map(ref => shortRef(ref, 'domain')))}`,
    tier.length > 0 && `of tier ${or(tier)}`,
  ].filter(Boolean);
  return parts.length > 0
    ? `services ${parts.join(', ')}`
    : 'all services of the scorecard';
}
