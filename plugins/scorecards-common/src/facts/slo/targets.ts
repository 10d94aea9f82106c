import { known, perhaps, Told, unknown } from '../Told';

/** What an SLO promises. @public */
export interface PromisedTargets {
  /** Entity ref of the SLO. */
  ref: string;
  /** Ratio 0..1; null where it is no single one. */
  target: number | null;
  objectives: readonly { target: number }[];
}

/** Targets of an SLO's objectives; none where its document cannot be read. */
function targetsOf({ target, objectives }: PromisedTargets): number[] {
  const targets = objectives.map(objective => objective.target);
  return target === null ? targets : [target, ...targets];
}

/** The highest target of some SLOs, ratio 0..1. @public */
export function tightestTarget(slos: readonly PromisedTargets[]): Told<number> {
  const targets = slos.flatMap(targetsOf);
  return perhaps(
    targets.length > 0 ? Math.max(...targets) : undefined,
    slos.length > 0 ? 'no SLO has a target that can be read' : 'it has no SLO',
  );
}

/** Targets that tiers ask for where nothing else is said, ratio 0..1. @public */
export const TIER_TARGETS: Readonly<Record<string, number>> = {
  '1': 0.9999,
  '2': 0.999,
  '3': 0.99,
};

/**
 * Whether the tightest promise is as tight as the tier asks for.
 *
 * @param tierTargets - ratio 0..1 by tier; a tier without one asks for nothing
 * @public
 */
export function tierTargetMet(
  slos: readonly PromisedTargets[],
  tier: string | undefined,
  tierTargets: Readonly<Record<string, number>>,
): Told<boolean> {
  if (tier === undefined) {
    return unknown('it has no tier');
  }
  const wanted = tierTargets[tier];
  const tightest = tightestTarget(slos);
  if (
    wanted === undefined ||
    ('value' in tightest && tightest.value >= wanted)
  ) {
    return known(true);
  }
  const unreadable = slos.find(slo => targetsOf(slo).length === 0);
  return unreadable
    ? unknown(`the target of ${unreadable.ref} cannot be read`)
    : known(false);
}
