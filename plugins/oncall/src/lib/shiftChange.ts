import { LevelNow } from '@callboard/backstage-plugin-oncall-common';

/** A change of shift is told this long ahead, milliseconds. */
const NEAR = 12 * 3_600_000;

/** The level that changes hands soon, and when; the soonest one. */
export function changeAhead(
  levels: readonly Pick<LevelNow, 'name' | 'end' | 'users'>[],
  now: number,
): { level: string; at: number } | undefined {
  const [soonest] = levels
    .flatMap(({ name, end, users }) =>
      end !== null && users.length > 0
        ? [{ level: name, at: Date.parse(end) }]
        : [],
    )
    .filter(({ at }) => at > now && at - now <= NEAR)
    .sort((a, b) => a.at - b.at);
  return soonest;
}
