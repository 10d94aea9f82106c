import { InputError } from '@backstage/errors';
import {
  isError,
  validateOpenSloDocument,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';
import { stringify } from 'yaml';
import { Fields, isFields } from './originalDocument';

/** Only what is given; a key that stands already keeps its place. */
function merged(fields: Fields, changes: Fields): Fields {
  const given = Object.entries(changes).filter(
    ([, value]) => value !== undefined,
  );
  return { ...fields, ...Object.fromEntries(given) };
}

function changedObjective(objective: Fields, proposal: WhatIfRequest): Fields {
  const { target, timeSliceTarget, timeSliceWindow } = proposal;
  const inPercent = 'targetPercent' in objective;
  return merged(objective, {
    [inPercent ? 'targetPercent' : 'target']:
      target !== undefined && inPercent
        ? Number((target * 100).toPrecision(15))
        : target,
    timeSliceTarget,
    timeSliceWindow,
  });
}

function changedWindow(written: unknown, proposal: WhatIfRequest): unknown {
  const { window } = proposal;
  if (!window) {
    return undefined;
  }
  const [before] = Array.isArray(written) ? written : [];
  const { calendar: _, ...kept } = isFields(before) ? before : {};
  return [merged(kept, { ...window })];
}

/**
 * The document with the proposed fields changed and all others as they were.
 *
 * @param positions - of the objectives that the proposal is about
 * @throws InputError naming path and rule, when the result breaks the rules of OpenSLO
 */
export function proposeDocument(
  document: Fields,
  proposal: WhatIfRequest,
  positions: number[],
): string {
  const spec = isFields(document.spec) ? document.spec : {};
  const objectives = Array.isArray(spec.objectives) ? spec.objectives : [];
  const proposed: Fields = {
    ...document,
    spec: merged(spec, {
      budgetingMethod: proposal.budgetingMethod,
      timeWindow: changedWindow(spec.timeWindow, proposal),
      objectives: objectives.map((objective, index) =>
        positions.includes(index) && isFields(objective)
          ? changedObjective(objective, proposal)
          : objective,
      ),
    }),
  };
  const errors = validateOpenSloDocument(proposed).issues.filter(isError);
  if (errors.length > 0) {
    throw new InputError(
      errors
        .map(({ path, code, message }) => `${path}: ${message} (${code})`)
        .join('; '),
    );
  }
  return stringify(proposed, { lineWidth: 0 });
}
