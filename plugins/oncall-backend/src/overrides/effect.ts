import { InputError } from '@backstage/errors';
import {
  ComputedLevel,
  computeSchedule,
  FeedShifts,
  OnCallScheduleDocument,
  PortalOverride,
} from '@callboard/backstage-plugin-oncall-common';

/** What is needed to see what an override changes. */
export interface EffectOptions {
  document: OnCallScheduleDocument;
  feeds: FeedShifts;
  /** Those that hold already. */
  existing: readonly PortalOverride[];
  proposed: PortalOverride;
}

function isOnCall(levels: ComputedLevel[], person: string): boolean {
  return levels.some(({ shifts }) =>
    shifts.some(({ users }) => users.includes(person)),
  );
}

/** Who is when on call, whyever: per level and person, what touches being one. */
function presence(levels: ComputedLevel[]): string {
  return JSON.stringify(
    levels.map(({ shifts }) => {
      const spans = new Map<string, number[]>();
      for (const { start, end, users } of shifts) {
        for (const user of users) {
          const known = spans.get(user) ?? [];
          const touches = known.at(-1) === start;
          spans.set(user, [
            ...(touches ? known.slice(0, -1) : [...known, start]),
            end,
          ]);
        }
      }
      return [...spans].sort(([a], [b]) => (a < b ? -1 : 1));
    }),
  );
}

/**
 * @throws InputError where the schedule has no such level, where whoever is to go is not on call in the span at all,
 * and where nothing would change
 */
export function assertEffect(options: EffectOptions): void {
  const { document, feeds, existing, proposed } = options;
  const { level, remove, start, end } = proposed;
  const names = document.levels.map(({ name }) => name);
  if (level !== undefined && !names.includes(level)) {
    throw new InputError(
      `level: expected one of ${names.join(', ')}, found ${JSON.stringify(
        level,
      )} (unknown-level)`,
    );
  }
  const compute = (overrides: readonly PortalOverride[]) =>
    computeSchedule(document, {
      range: { start, end },
      overrides,
      feeds,
    }).levels.filter(({ name }) => level === undefined || name === level);
  const before = compute(existing);
  if (remove !== undefined && !isOnCall(before, remove)) {
    const users = before.flatMap(({ shifts }) =>
      shifts.flatMap(shift => shift.users),
    );
    throw new InputError(
      `remove: expected somebody who is on call then (${
        [...new Set(users)].sort().join(', ') || 'nobody is'
      }), found ${remove} (not-on-call)`,
    );
  }
  if (presence(before) === presence(compute([...existing, proposed]))) {
    throw new InputError(
      'nothing would change: they are on call then already, or a temporary schedule of the document holds (no-effect)',
    );
  }
}
