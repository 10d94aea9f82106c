import {
  FactSet,
  knownFact as known,
  toFactSet,
  ToldFact as Told,
  unknownFact as unknown,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  LoadOfPerson,
  OnCall,
  Reachability,
  ScheduleGapItem,
} from '@callboard/backstage-plugin-oncall-common';
import { linkOf, reachabilityFacts } from './reachabilityFacts';
import {
  busiestHoursPerWeek,
  levelsOf,
  offHoursPagesPerShift,
  respondersOf,
} from './responders';
import { uncoveredDays } from './uncovered';

/** What the facts of an entity are made of. */
export interface OnCallKnowledge {
  /** Every level of every schedule that is mapped to it. */
  onCalls: readonly OnCall[];
  /** Absent for what is no service. */
  reachability?: Reachability;
  gapsOf: ReadonlyMap<string, readonly ScheduleGapItem[]>;
  loadOf: ReadonlyMap<string, LoadOfPerson>;
  /** The days ahead that gaps are looked for in, milliseconds since the epoch. */
  ahead: { start: number; end: number };
}

const NO_SERVICE = 'the on-call plugin judges services only';

function gapDays({
  onCalls,
  reachability,
  gapsOf,
  ahead,
}: OnCallKnowledge): Told<number> {
  const schedules = new Set(onCalls.map(({ schedule }) => schedule));
  if (schedules.size === 0) {
    return unknown('it has no schedule');
  }
  const link = reachability && linkOf(reachability, 'gaps');
  // A schedule that could not be read has no gaps either; the verdict knows.
  if (link?.state !== 'ok' && link?.state !== 'broken') {
    return unknown(link?.message ?? NO_SERVICE);
  }
  return known(
    uncoveredDays(
      [...schedules].map(schedule => gapsOf.get(schedule) ?? []),
      ahead,
    ),
  );
}

/** What of the facts is old, since a schedule could not be read. */
function age(onCalls: readonly OnCall[]): Pick<FactSet, 'asOf' | 'stale'> {
  const [oldest] = onCalls
    .filter(({ stale }) => stale)
    .map(({ asOf }) => asOf)
    .sort();
  return oldest === undefined ? {} : { asOf: oldest, stale: true };
}

/** What there is to say of who answers for one entity. */
export function onCallFacts(knowledge: OnCallKnowledge): FactSet {
  const { onCalls, reachability, loadOf } = knowledge;
  const responders = respondersOf(onCalls);
  const loads = [...responders].flatMap(user => loadOf.get(user) ?? []);
  const judged = reachability && reachabilityFacts(reachability);
  const notJudged = unknown(NO_SERVICE);
  return {
    ...toFactSet({
      reachable: judged?.reachable ?? notJudged,
      verdict: judged?.verdict ?? notJudged,
      brokenLink: judged?.brokenLink ?? notJudged,
      warnings: judged?.warnings ?? notJudged,
      routeProved: judged?.routeProved ?? notJudged,
      hasSchedule: known(onCalls.length > 0),
      levels: known(levelsOf(onCalls)),
      respondersCount: known(responders.size),
      gapDays: gapDays(knowledge),
      busiestHoursPerWeek: busiestHoursPerWeek(loads),
      offHoursPagesPerShift: offHoursPagesPerShift(loads),
    }),
    ...age(onCalls),
  };
}
