import { Tone } from '@callboard/backstage-plugin-callboard-react';
import { WaiverState } from '@callboard/backstage-plugin-scorecards-common';

/** Where a waiver stands, as a tone and words. Only an approved one counts; none of them is good or bad. */
export const WAIVER_STATES: Record<WaiverState, { tone: Tone; label: string }> =
  {
    requested: { tone: 'warning', label: 'waits for a decision' },
    approved: { tone: 'neutral', label: 'approved' },
    rejected: { tone: 'neutral', label: 'rejected' },
    withdrawn: { tone: 'neutral', label: 'withdrawn' },
    expired: { tone: 'neutral', label: 'expired' },
  };
