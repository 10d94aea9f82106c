import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { TIERS } from '@callboard/backstage-plugin-callboard-common';
import { TIER_TARGETS } from '@callboard/backstage-plugin-scorecards-common';

/** The families of facts, each with a variable of this name. */
export const FAMILIES = [
  'slo',
  'oncall',
  'runbooks',
  'incidents',
  'scaffolder',
] as const;

/** A family of facts. */
export type Family = (typeof FAMILIES)[number];

/** The module's settings; config.d.ts says what each is for. */
export interface CallboardFactsConfig {
  enabled: ReadonlySet<Family>;
  /** Ratio 0..1 by tier. */
  tierTargets: Readonly<Record<string, number>>;
  gapDays: number;
}

const ROOT = 'callboard.scorecards.callboard';
/** Shifts are known so far ahead. */
const MAX_GAP_DAYS = 90;

/** @throws InputError for a setting that cannot be used, by its name */
export function readCallboardFactsConfig(root: Config): CallboardFactsConfig {
  const config = root.getOptionalConfig(ROOT);
  return {
    enabled: new Set(
      FAMILIES.filter(name => config?.getOptionalBoolean(name) ?? true),
    ),
    tierTargets: readTierTargets(
      config?.getOptional<JsonObject>('tierTargets') ?? TIER_TARGETS,
    ),
    gapDays: readGapDays(config?.getOptionalNumber('gapDays') ?? 14),
  };
}

function readTierTargets(targets: JsonObject): Record<string, number> {
  const tiers: readonly string[] = TIERS;
  return Object.fromEntries(
    Object.entries(targets).map(([tier, target]) => {
      if (!tiers.includes(tier)) {
        throw new InputError(
          `${ROOT}.tierTargets may hold ${tiers.join(', ')}, found ${tier}`,
        );
      }
      if (typeof target !== 'number' || !(target > 0 && target < 1)) {
        throw new InputError(
          `${ROOT}.tierTargets.${tier} must be a ratio between 0 and 1`,
        );
      }
      return [tier, target];
    }),
  );
}

function readGapDays(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > MAX_GAP_DAYS) {
    throw new InputError(
      `${ROOT}.gapDays must be a whole number of days, 1 to ${MAX_GAP_DAYS}`,
    );
  }
  return days;
}
