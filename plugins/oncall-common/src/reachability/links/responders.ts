import {
  broken,
  judgeFact,
  Judgement,
  ok,
  unknown,
  Yardstick,
} from '../Judgement';
import { SortedSchedules } from '../schedules';
import {
  PersonFact,
  ReachabilityFacts,
  ResponderFact,
  ScheduleFact,
} from '../types';
import { writeList } from '../words';

interface Fault {
  isCertain: boolean;
  message: string;
}

function findFault(
  { ref, name }: ResponderFact,
  people: ReadonlyMap<string, PersonFact>,
): Fault[] {
  if (!ref) {
    return [{ isCertain: true, message: `${name} is nobody of the catalog` }];
  }
  const person = people.get(ref);
  if (!person) {
    return [{ isCertain: false, message: `${name} was not looked up` }];
  }
  if (!person.current) {
    return [{ isCertain: true, message: `${name} left the catalog` }];
  }
  return person.contact
    ? []
    : [{ isCertain: true, message: `${name} has no contact in the catalog` }];
}

/** Whether everybody whose turn it is in the days to come is somebody, and can be got hold of. */
export function judgeResponders(
  { people }: ReachabilityFacts,
  { answering, unsure, doubtful }: SortedSchedules,
  yardstick: Yardstick,
): Judgement {
  const respondersOf = (schedules: readonly ScheduleFact[]) =>
    schedules
      .flatMap(({ responders }) => responders)
      .filter(({ from }) => from < yardstick.horizon);
  const perhaps = unsure.map(({ schedule }) => schedule);
  // Where no schedule is sure to page, those that perhaps do are all there is.
  const isAll = answering.length === 0;
  const known = respondersOf(isAll ? perhaps : answering);
  const supposed = respondersOf([
    ...(isAll ? [] : perhaps),
    ...doubtful.flatMap(({ schedule }) => schedule ?? []),
  ]);
  return judgeFact(people, 'who is in the catalog', yardstick, map => {
    const faults = [
      ...known.flatMap(responder => findFault(responder, map)),
      ...supposed
        .flatMap(responder => findFault(responder, map))
        // Who is on a schedule that is in doubt is in doubt as well.
        .map(fault => ({ ...fault, isCertain: false })),
    ];
    const messages = (isCertain: boolean) => [
      ...new Set(
        faults
          .filter(fault => fault.isCertain === isCertain)
          .map(({ message }) => message),
      ),
    ];
    const [certain, uncertain] = [messages(true), messages(false)];
    if (certain.length > 0) {
      return broken(writeList(certain));
    }
    if (uncertain.length > 0) {
      return unknown(writeList(uncertain));
    }
    const names = new Set([...known, ...supposed].map(({ ref }) => ref));
    return names.size > 0
      ? ok(
          names.size === 1
            ? '1 responder, a user with a contact'
            : `${names.size} responders, all of them users with a contact`,
        )
      : unknown('the names of those on call are not known');
  });
}
