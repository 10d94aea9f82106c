import { Tier } from '@callboard/backstage-plugin-callboard-common';

/** What is usually of a tier, so that somebody new finds their own. */
export const TIER_EXAMPLES: Record<Tier, { title: string; examples: string }> =
  {
    '1': {
      title: 'The business stands still without it',
      examples: 'taking payments, authorising cards, the ledger',
    },
    '2': {
      title: 'Customers notice within minutes',
      examples: 'sign-in, payouts, webhooks to merchants',
    },
    '3': {
      title: 'An hour without it can be caught up',
      examples: 'onboarding, notifications, reconciliation',
    },
    '4': {
      title: 'It can wait until the morning',
      examples: 'internal tools, reports, experiments',
    },
  };
