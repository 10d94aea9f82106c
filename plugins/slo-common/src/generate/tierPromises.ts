import { Tier } from '@callboard/backstage-plugin-callboard-common';
import { allowanceInWords, allowedBadMinutes } from './allowance';

/** What services of a tier promise where nobody asks for something else. @public */
export interface TierPromise {
  tier: Tier;
  /** Ratio 0..1: the share of requests (or jobs) that must succeed. */
  availability: number;
  /** Ratio 0..1: the share of requests that must be fast enough, or of time in which a value must hold. */
  latency: number;
  /** OpenSLO shorthand of the rolling window that both are for. */
  window: string;
  /** Whether a quickly burning budget wakes somebody; otherwise its alerts only open tickets. */
  pages: boolean;
  /** Minutes of 30 days in which everything may fail, by the availability. */
  allowedBadMinutes: number;
  /** The promise for somebody who reads of it for the first time; a sentence or two. */
  inWords: string;
}

/** Four weeks: every window has as many weekends, which a month has not. */
const WINDOW = '28d';

const promise = (
  tier: Tier,
  availability: number,
  latency: number,
  pages: boolean,
): TierPromise => ({
  tier,
  availability,
  latency,
  window: WINDOW,
  pages,
  allowedBadMinutes: allowedBadMinutes(availability),
  inWords: `At most ${allowanceInWords(availability)}. ${
    pages
      ? 'A quickly burning budget pages whoever is on call, day and night.'
      : 'A burning budget opens a ticket and wakes nobody.'
  }`,
});

/** What each tier promises where nobody asks for something else. @public */
export const tierPromises: Readonly<Record<Tier, TierPromise>> = {
  '1': promise('1', 0.9999, 0.999, true),
  '2': promise('2', 0.9995, 0.995, true),
  '3': promise('3', 0.999, 0.99, true),
  '4': promise('4', 0.995, 0.95, false),
};
