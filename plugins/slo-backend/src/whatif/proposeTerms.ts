import { InputError } from '@backstage/errors';
import {
  durationSeconds,
  SloDefinition,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../definitions/CatalogSlo';

/**
 * Positions of the objectives that a proposal is about: the one it names, else the first. The parts of a composite share
 * target and slices, so that a proposal without a name is about all of them.
 *
 * @throws InputError for an unknown objective, and where there is none at all
 */
export function proposedObjectives(
  { objectives, composite, ref }: SloDefinition,
  objective: string | undefined,
): [number, ...number[]] {
  if (objectives.length === 0) {
    throw new InputError(`${ref} has no objective`);
  }
  if (objective === undefined) {
    const [, ...others] = objectives.keys();
    return composite ? [0, ...others] : [0];
  }
  const position = objectives.findIndex(({ name }) => name === objective);
  if (position < 0) {
    throw new InputError(
      `objective must be one of ${objectives
        .map(({ name }) => name)
        .join(', ')}, got "${objective}"`,
    );
  }
  return [position];
}

/** The SLO as the proposal has it, over the indicators it is measured by today. */
export function proposeTerms(
  slo: CatalogSlo,
  proposal: WhatIfRequest,
  positions: number[],
): CatalogSlo {
  const { definition } = slo;
  const window = proposal.window ?? definition.window;
  return {
    ...slo,
    windowSeconds: durationSeconds(window.duration) ?? 0,
    definition: {
      ...definition,
      window,
      budgetingMethod: proposal.budgetingMethod ?? definition.budgetingMethod,
      objectives: definition.objectives.map((objective, index) =>
        positions.includes(index)
          ? {
              ...objective,
              target: proposal.target ?? objective.target,
              timeSliceTarget:
                proposal.timeSliceTarget ?? objective.timeSliceTarget,
              timeSliceWindow:
                proposal.timeSliceWindow ?? objective.timeSliceWindow,
            }
          : objective,
      ),
    },
  };
}
