import {
  broken,
  Judgement,
  notChecked,
  ok,
  unknown,
  Yardstick,
} from '../Judgement';
import { ReachabilityFacts } from '../types';
import { writeInstant, writeLength } from '../words';

/** Whether alerts take the way that leads here, as a test page has proved it. */
export function judgeRoute(
  { route }: ReachabilityFacts,
  { now, timeZone, proofRequired, proofMaxAge }: Yardstick,
): Judgement {
  const unproven = proofRequired ? unknown : notChecked;
  const test = route?.value.lastTest;
  const judge = () => {
    if (route?.stale !== undefined) {
      return {
        ...unproven(`test pages could not be read: ${route.stale}`),
        stale: route.stale,
      };
    }
    if (!test) {
      return unproven('never proved by a test page');
    }
    const when = writeInstant(test.at, timeZone);
    if (!test.reached) {
      // Time does not heal it: only another test page does.
      const note = test.note ? `: ${test.note}` : '';
      return broken(`the test page of ${when} reached nobody${note}`);
    }
    return now - test.at > proofMaxAge
      ? unproven(
          `last proved by a test page ${writeLength(
            now - test.at,
          )} ago, ${when}`,
        )
      : ok(`proved by a test page, ${when}`);
  };
  return route ? { ...judge(), asOf: route.asOf } : judge();
}
