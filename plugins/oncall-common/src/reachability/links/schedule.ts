import {
  broken,
  judgeFact,
  Judgement,
  ok,
  unknown,
  Yardstick,
} from '../Judgement';
import { SortedSchedules, withAge } from '../schedules';
import { ReachabilityFacts } from '../types';
import { writeList } from '../words';

/** Whether a schedule is mapped. */
export function judgeSchedule(
  { entityRef, schedules }: ReachabilityFacts,
  yardstick: Yardstick,
): Judgement {
  return judgeFact(schedules, 'the mapping', yardstick, mapped =>
    mapped.length === 0
      ? broken(`no schedule is mapped to ${entityRef}`)
      : ok(`mapped: ${writeList(mapped.map(({ ref }) => ref))}`),
  );
}

/** Whether an alert that comes in pages somebody. */
export function judgePaging(sorted: SortedSchedules): Judgement {
  const silences = sorted.silent.map(({ why }) => why);
  const doubts = [...sorted.unsure, ...sorted.doubtful].map(({ why }) => why);
  const judge = () => {
    if (sorted.answering.length > 0) {
      const titles = sorted.answering.map(({ title }) => title);
      return ok(`${writeList(titles)} pages`, [...silences, ...doubts]);
    }
    return doubts.length > 0
      ? unknown(writeList(doubts))
      : broken(writeList(silences));
  };
  return withAge(judge(), sorted);
}
