import { InputError } from '@backstage/errors';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import {
  checkExclusionTiming,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';
import { targetsOf } from './exclusionRows';

const MAX_TARGETS = 500;

/**
 * A proposal with full refs, of whose body the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref or a time that cannot be read, and where it is for nothing
 */
export function parseProposal(body: ExclusionProposal): ExclusionProposal {
  const { kind, start, end, timeZone, recurrence } = body;
  const reason = body.reason.trim();
  if (!reason) {
    throw new InputError('reason: expected a text, found nothing (required)');
  }
  const proposal = {
    kind,
    reason,
    start,
    end,
    timeZone,
    recurrence,
    slos: parseEntityRefs(body.slos ?? [], 'slos', { defaultKind: 'slo' }),
    entityRefs: parseEntityRefs(body.entityRefs ?? [], 'entityRefs'),
  };
  const targets = targetsOf(proposal).length;
  if (targets === 0 || targets > MAX_TARGETS) {
    throw new InputError(
      `slos: expected 1 to ${MAX_TARGETS} SLOs or entities, found ${targets} (required)`,
    );
  }
  const [problem] = checkExclusionTiming(proposal);
  if (problem) {
    const { field, code, expected } = problem;
    throw new InputError(
      `${field}: expected ${expected}, found ${JSON.stringify(
        proposal[field],
      )} (${code})`,
    );
  }
  return proposal;
}
