import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  Exclusion,
  ExclusionDecision,
  ExclusionStatus,
} from '@callboard/backstage-plugin-slo-common';

/** What can be decided in which state, and what then follows. The rest is final. */
const TRANSITIONS: Record<
  ExclusionDecision,
  { from: ExclusionStatus[]; to: ExclusionStatus }
> = {
  approve: { from: ['proposed'], to: 'approved' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn' },
};

/**
 * What a decision makes of an exclusion.
 *
 * @param person - entity ref of who decides
 * @throws InputError for a document of the catalog, NotAllowedError for one's own, ConflictError where it is decided
 */
export function transition(
  exclusion: Exclusion,
  decision: ExclusionDecision,
  person: string,
): { from: ExclusionStatus; to: ExclusionStatus } {
  if (exclusion.origin === 'catalog') {
    throw new InputError(
      `${exclusion.id} is a document of the catalog: change the document`,
    );
  }
  if (decision !== 'withdraw' && exclusion.author === person) {
    throw new NotAllowedError(
      'Nobody approves or rejects what they proposed themselves; it can be withdrawn',
    );
  }
  const { from, to } = TRANSITIONS[decision];
  if (!from.includes(exclusion.status)) {
    throw new ConflictError(
      `The exclusion is ${exclusion.status}: only ${from.join(
        ' and ',
      )} ones can become ${to}`,
    );
  }
  return { from: exclusion.status, to };
}
