import {
  Proportion,
  TimeChartPart,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CampaignProgress,
  CampaignState,
} from '@callboard/backstage-plugin-scorecards-common';

/** Where a campaign stands, as a tone and a word. */
export const CAMPAIGN_STATES: Record<
  CampaignState,
  { tone: Tone; label: string }
> = {
  overdue: { tone: 'warning', label: 'overdue' },
  running: { tone: 'neutral', label: 'running' },
  planned: { tone: 'neutral', label: 'planned' },
  promoted: { tone: 'good', label: 'became the standard' },
  ended: { tone: 'neutral', label: 'ended' },
  cancelled: { tone: 'neutral', label: 'cancelled' },
};

/** True where a text is a state of a campaign. */
export function isCampaignState(text: string): text is CampaignState {
  return Object.hasOwn(CAMPAIGN_STATES, text);
}

/** True while something can still be decided about it. */
export function isUnderWay(state: CampaignState): boolean {
  return state === 'planned' || state === 'running' || state === 'overdue';
}

type Share = Exclude<keyof CampaignProgress, 'entities'>;

const SHARES: readonly (TimeChartPart & { share: Share })[] = [
  { share: 'done', name: 'done', tone: 'good', pattern: 'solid' },
  { share: 'waived', name: 'waived', tone: 'neutral', pattern: 'striped' },
  { share: 'unknown', name: 'unknown', tone: 'unknown', pattern: 'hatched' },
  { share: 'open', name: 'open', tone: 'bad', pattern: 'solid' },
];

/** What progress is made of, from the bottom of a chart up. */
export const PROGRESS_PARTS: readonly TimeChartPart[] = SHARES.map(
  ({ share, ...part }) => part,
);

/** Progress in the order of its parts. */
export function progressShares(progress: CampaignProgress): number[] {
  return SHARES.map(({ share }) => progress[share]);
}

/** Progress as parts of a whole; waived and unknown ones are not done. */
export function progressParts(progress: CampaignProgress): Proportion[] {
  return SHARES.map(({ share, ...part }) => ({
    ...part,
    count: progress[share],
  })).filter(({ count }) => count > 0);
}

/** Progress in words: "12 done, 1 waived, 4 open"; "no services" where it concerns none. */
export function progressWords(progress: CampaignProgress): string {
  return (
    progressParts(progress)
      .map(({ name, count }) => `${count} ${name}`)
      .join(', ') || 'no services'
  );
}
