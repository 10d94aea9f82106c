import { broken, judgeFact, Judgement, ok, Yardstick } from '../Judgement';
import { ReachabilityFacts } from '../types';

/** Whether the service has an owner that exists. */
export function judgeOwner(
  { entityRef, owner }: ReachabilityFacts,
  yardstick: Yardstick,
): Judgement {
  return judgeFact(owner, 'the owner', yardstick, ({ ref, exists }) => {
    if (!ref) {
      return broken(`${entityRef} has no owner`);
    }
    return exists
      ? ok(`owned by ${ref}`)
      : broken(`the owner ${ref} is not in the catalog`);
  });
}

/** Whether the owner is more than a name. */
export function judgeMembers(
  { owner }: ReachabilityFacts,
  yardstick: Yardstick,
): Judgement {
  return judgeFact(owner, 'the owner', yardstick, ({ ref, members }) => {
    if (members === 0) {
      return broken(`${ref} has no members`);
    }
    const count = members === 1 ? '1 member' : `${members} members`;
    return ok(`${ref} has ${count}`);
  });
}
