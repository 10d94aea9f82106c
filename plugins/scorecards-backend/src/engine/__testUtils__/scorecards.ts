import {
  Check,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';

export const STANDARD = 'scorecard:default/standard';

/** A check of the first level over the facts of a {@link World}. */
export function check(id: string, wanted: Partial<Check> = {}): Check {
  return {
    id,
    title: id,
    level: 'bronze',
    weight: 1,
    expression: 'svc.a > 0',
    ...wanted,
  };
}

/** A scorecard of two levels. */
export function scorecard(wanted: Partial<Scorecard> = {}): Scorecard {
  return {
    ref: STANDARD,
    title: 'Standard',
    owner: 'group:default/platform',
    levels: ['bronze', 'silver'],
    checks: [check('has-a')],
    ...wanted,
  };
}
