import { Judgement, Yardstick } from './Judgement';
import { MappedSchedule, ScheduleFact } from './types';
import { writeInstant } from './words';

/** Mapped schedules by what is known of them; `why` is in words. */
export interface SortedSchedules {
  /** They page whoever is on call. */
  answering: ScheduleFact[];
  /** Whether they page is not known. */
  unsure: { schedule: ScheduleFact; why: string }[];
  /** They page nobody. */
  silent: { why: string }[];
  /** Nothing of them is relied on: never read, or (`stale`) not again. `schedule` is what they once were. */
  doubtful: { schedule?: ScheduleFact; why: string; stale?: string }[];
  /** Of the oldest that was read. */
  asOf?: number;
}

function whySilent(
  { title, paging }: ScheduleFact,
  { timeZone }: Yardstick,
): string | undefined {
  if (paging.state !== 'disabled' && paging.state !== 'maintenance') {
    return undefined;
  }
  const until = paging.until;
  const end = until ? ` until ${writeInstant(until, timeZone)}` : '';
  return paging.state === 'disabled'
    ? `${title} is disabled at its provider${end}`
    : `${title} is in maintenance${end}`;
}

function sortInto(
  sorted: SortedSchedules,
  { ref, fact, why }: MappedSchedule,
  yardstick: Yardstick,
) {
  if (!fact) {
    const because = why ? `: ${why}` : '';
    sorted.doubtful.push({ why: `${ref} was never read${because}` });
    return;
  }
  const { value: schedule, asOf, stale } = fact;
  const { title, paging } = schedule;
  const silence = whySilent(schedule, yardstick);
  if (stale !== undefined) {
    const since = writeInstant(asOf, yardstick.timeZone);
    const doubt = `${title} could not be read since ${since}: ${stale}`;
    sorted.doubtful.push({ schedule, why: doubt, stale });
  } else if (paging.state === 'unknown') {
    const doubt = `whether ${title} pages is not known: ${paging.why}`;
    sorted.unsure.push({ schedule, why: doubt });
  } else if (silence !== undefined) {
    sorted.silent.push({ why: silence });
  } else {
    sorted.answering.push(schedule);
  }
}

/** Sorts mapped schedules by whether they page somebody. */
export function sortSchedules(
  mapped: readonly MappedSchedule[],
  yardstick: Yardstick,
): SortedSchedules {
  const sorted: SortedSchedules = {
    answering: [],
    unsure: [],
    silent: [],
    doubtful: [],
  };
  for (const one of mapped) {
    sortInto(sorted, one, yardstick);
  }
  const read = mapped.flatMap(({ fact }) => fact?.asOf ?? []);
  return read.length > 0 ? { ...sorted, asOf: Math.min(...read) } : sorted;
}

/** What was found of schedules, with the age of the oldest; where it is unknown, with why one is no younger. */
export function withAge(
  judgement: Judgement,
  { asOf, doubtful }: SortedSchedules,
): Judgement {
  const stale = doubtful.flatMap(one => one.stale ?? [])[0];
  return {
    ...judgement,
    ...(asOf !== undefined && { asOf }),
    ...(judgement.state === 'unknown' && stale !== undefined && { stale }),
  };
}
