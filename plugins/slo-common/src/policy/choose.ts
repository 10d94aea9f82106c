import { builtInPolicy, ErrorBudgetPolicy } from './document';

/** The policies that hold for an entity. @public */
export interface PolicyChoice {
  /** At least one; several where documents are equally specific, and then the stricter decides. */
  policies: ErrorBudgetPolicy[];
  /** Why these and no others. */
  why: string;
  /** What is wrong with that. */
  problems: string[];
}

/**
 * The policy of an entity: one that names it, else one for its tier, else the default, else the built-in one.
 *
 * @param about - the entity, and its tier ("1" is the strictest) where it is known
 * @public
 */
export function choosePolicies(
  policies: ErrorBudgetPolicy[],
  about: { entityRef: string; tier?: string },
): PolicyChoice {
  const { entityRef, tier } = about;
  const levels: [why: string, matches: (item: ErrorBudgetPolicy) => boolean][] =
    [
      [`names ${entityRef}`, item => item.entityRefs.includes(entityRef)],
      [
        `is for tier ${tier}`,
        item => tier !== undefined && item.tiers.includes(tier),
      ],
      [
        'is the default',
        item => item.entityRefs.length === 0 && item.tiers.length === 0,
      ],
    ];
  for (const [why, matches] of levels) {
    const found = policies
      .filter(matches)
      .sort((a, b) => (a.ref ?? '').localeCompare(b.ref ?? ''));
    if (found.length > 0) {
      const several = found.map(({ ref, title }) => ref ?? title).join(', ');
      return {
        policies: found,
        why,
        problems:
          found.length > 1
            ? [`${several} are equally specific: the stricter decides`]
            : [],
      };
    }
  }
  return {
    policies: [builtInPolicy],
    why: 'is built in: no document applies',
    problems: [],
  };
}
