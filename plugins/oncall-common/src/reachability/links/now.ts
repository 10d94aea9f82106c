import { broken, Judgement, ok, unknown, Yardstick } from '../Judgement';
import { SortedSchedules, withAge } from '../schedules';
import { LevelFact, ScheduleFact } from '../types';
import { writeInstant, writeLength, writeList } from '../words';

interface Answer {
  schedule: ScheduleFact;
  level: LevelFact;
  /** Levels that are passed because they are empty. */
  passed: readonly LevelFact[];
  waitSeconds: number;
}

function findAnswer(schedule: ScheduleFact): Answer[] {
  const { levels } = schedule;
  const index = levels.findIndex(({ users }) => users.length > 0);
  const level = levels[index];
  const passed = levels.slice(0, index);
  // An empty level is passed only after its own delay.
  const waitSeconds = passed.reduce((sum, one) => sum + one.delaySeconds, 0);
  return level ? [{ schedule, level, passed, waitSeconds }] : [];
}

function judgeAnswer({ schedule, level, passed, waitSeconds }: Answer) {
  const who = `${writeList(level.users)} on ${level.name} of ${schedule.title}`;
  const names = passed.map(({ name }) => name).join(' and ');
  return ok(
    who,
    passed.length > 0
      ? [
          `nobody is on ${names} of ${schedule.title} now: ${
            level.name
          } is asked ${writeLength(waitSeconds * 1000)} later`,
        ]
      : [],
  );
}

/** Why it is not known whether somebody is on call now. */
function findDoubts(
  { answering, unsure, doubtful }: SortedSchedules,
  { now, timeZone }: Yardstick,
): string[] {
  const isOver = ({ knownUntil }: ScheduleFact) => knownUntil <= now;
  const over = [...answering, ...unsure.map(({ schedule }) => schedule)].filter(
    isOver,
  );
  return [
    ...over.map(
      ({ title, knownUntil }) =>
        `${title} is known only until ${writeInstant(knownUntil, timeZone)}`,
    ),
    ...unsure
      .filter(({ schedule }) => findAnswer(schedule).length > 0)
      .map(({ why }) => why),
    ...doubtful.map(({ why }) => why),
  ];
}

function judgeNobody(
  schedules: readonly ScheduleFact[],
  { now, timeZone, alwaysOn, tier }: Yardstick,
): Judgement {
  const spans = schedules.map(({ nobody }) =>
    nobody.find(({ start, end }) => start <= now && now < end),
  );
  const ends = spans.flatMap(span => span?.end ?? []);
  const until =
    ends.length > 0
      ? ` until ${writeInstant(Math.min(...ends), timeZone)}`
      : '';
  if (!spans.every(span => span?.declared)) {
    return broken(`nobody is on call now${until}`);
  }
  const offHours = `nobody is on call${until}: declared off-hours`;
  return alwaysOn
    ? broken(`${offHours}, which a service of tier ${tier} may not have`)
    : ok(offHours, [offHours]);
}

/** Whether somebody would be paged at this moment. */
export function judgeNow(
  sorted: SortedSchedules,
  yardstick: Yardstick,
): Judgement {
  const { answering, unsure } = sorted;
  const [answer] = answering
    .filter(({ knownUntil }) => knownUntil > yardstick.now)
    .flatMap(findAnswer)
    .sort((a, b) => a.waitSeconds - b.waitSeconds);
  const judge = () => {
    if (answer) {
      return judgeAnswer(answer);
    }
    const doubts = findDoubts(sorted, yardstick);
    return doubts.length > 0
      ? unknown(
          `whether somebody is on call now is not known: ${writeList(doubts)}`,
        )
      : judgeNobody(
          [...answering, ...unsure.map(({ schedule }) => schedule)],
          yardstick,
        );
  };
  return withAge(judge(), sorted);
}
