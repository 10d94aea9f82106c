import { Tier } from '@callboard/backstage-plugin-callboard-common';
import { formatRatio } from '@callboard/backstage-plugin-callboard-react';
import { tierPromises } from '@callboard/backstage-plugin-slo-common';

/** Why nobody promises that nothing ever fails. */
export const NO_HUNDRED =
  'Nobody promises 100 %: the first request that fails breaks it for the whole window, every release would have to wait, and what lies between the service and its users fails more often than that. Promise what users need';

/** What speaks against a target in percent, to follow the name of the field. Undefined where nothing does. */
export function problemOfTarget(percent: unknown): string | undefined {
  if (typeof percent !== 'number' || !Number.isFinite(percent)) {
    return `must be a number of percent such as 99.9, found ${JSON.stringify(
      percent,
    )}`;
  }
  if (percent >= 100) {
    return `must be below 100, found ${percent}. ${NO_HUNDRED}`;
  }
  return percent > 0
    ? undefined
    : `must be above 0, found ${percent}: it is the share that succeeds`;
}

/** The ratio of a percentage without what floating point adds to it: 99.95 is 0.9995. */
export function ratioOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

/** What holds: the answer where it is one, else what the tier promises; undefined where neither is known. */
export function targetInForce(
  percent: number | undefined,
  tier: Tier | undefined,
): number | undefined {
  if (percent !== undefined) {
    return problemOfTarget(percent) ? undefined : ratioOf(percent);
  }
  return tier && tierPromises[tier].availability;
}

/** A target beside that of the tier, in words. */
export function besideTier(target: number, tier: Tier): string {
  const { availability } = tierPromises[tier];
  const theirs = `${formatRatio(availability)} of tier ${tier}`;
  if (target === availability) {
    return `That is the ${theirs}.`;
  }
  const factor = (1 - target) / (1 - availability);
  const times = (ratio: number) => Number(ratio.toPrecision(2));
  return target > availability
    ? `That is stricter than the ${theirs}: ${times(
        1 / factor,
      )} times fewer failures are allowed.`
    : `That is looser than the ${theirs}: ${times(
        factor,
      )} times as many failures are allowed. Whoever relies on the tier relies on more than this.`;
}
