import {
  LevelNow,
  OnCall,
  Reachability,
} from '@callboard/backstage-plugin-oncall-common';

/** A schedule that answers for an entity, and its levels now. */
export interface MappedLevels
  extends Pick<
    OnCall,
    | 'schedule'
    | 'scheduleTitle'
    | 'source'
    | 'timeZone'
    | 'url'
    | 'via'
    | 'paging'
    | 'asOf'
    | 'stale'
    | 'staleReason'
  > {
  levels: LevelNow[];
}

/** A level of an entity as one of its schedule. */
function levelOf(onCall: OnCall): LevelNow {
  const { level, levelName, delaySeconds, users, end, reason, cause, next } =
    onCall;
  return {
    level,
    name: levelName,
    delaySeconds,
    users,
    end,
    reason,
    cause,
    next,
  };
}

/** The levels of one entity, schedule by schedule, each in the order in which they are asked. */
export function bySchedule(onCalls: readonly OnCall[]): MappedLevels[] {
  const found = new Map<string, MappedLevels>();
  for (const onCall of onCalls) {
    const { entityRef: _, ...rest } = onCall;
    const known = found.get(onCall.schedule) ?? { ...rest, levels: [] };
    known.levels.push(levelOf(onCall));
    found.set(onCall.schedule, known);
  }
  const all = [...found.values()];
  all.forEach(({ levels }) => levels.sort((a, b) => a.level - b.level));
  return all;
}

/** How old answers are as a whole: as old as the oldest, stale with the first reason where any of them is. */
export function freshnessOfAll(
  items: readonly {
    asOf: string | null;
    stale: boolean;
    staleReason?: string;
  }[],
): { asOf: string | null; stale: boolean; reason?: string } | undefined {
  const stale = items.filter(item => item.stale);
  const spoken = stale.length > 0 ? stale : items;
  const [oldest] = [...spoken].sort((a, b) =>
    (a.asOf ?? '').localeCompare(b.asOf ?? ''),
  );
  return (
    oldest && {
      asOf: oldest.asOf,
      stale: oldest.stale,
      reason: oldest.staleReason,
    }
  );
}

/** The link of the chain that explains a verdict: the first broken one, else the first of which nothing is known. */
export function decidingLink(reachability: Reachability) {
  const { verdict, brokenLink, links } = reachability;
  if (verdict === 'reachable') {
    return undefined;
  }
  return brokenLink ?? links.find(({ state }) => state === 'unknown');
}
