import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { FollowUp } from '@callboard/backstage-plugin-scorecards-common';

/** Work as it is told. */
export interface ToldFollowUp {
  text: string;
  link?: string;
  ownerRef?: string;
  /** ISO 8601. */
  dueAt?: string;
  done?: boolean;
}

const LENGTH_OF_ID = 16;

/** The same for the same words of one drill: told again, it is the same work. */
const idOf = ({ text }: ToldFollowUp) => sha256(text).slice(0, LENGTH_OF_ID);

/**
 * Follow-ups as they are kept. What somebody ticked off stays so when it is told again: whoever tells it need not know.
 *
 * @param known - those that are kept already
 */
export function mergeFollowUps(
  told: readonly ToldFollowUp[],
  known: readonly FollowUp[],
  { by, at }: { by: string; at: Date },
): FollowUp[] {
  return told.map(({ done = false, ...rest }) => {
    const id = idOf(rest);
    const before = known.find(one => one.id === id);
    if (before?.done) {
      const { doneBy, doneAt } = before;
      return { id, ...rest, done: true, doneBy, doneAt };
    }
    const settled = { doneBy: by, doneAt: at.toISOString() };
    return { id, ...rest, done, ...(done && settled) };
  });
}

/** How much is not done. */
export function openFollowUps(followUps: readonly FollowUp[]): FollowUp[] {
  return followUps.filter(({ done }) => !done);
}
