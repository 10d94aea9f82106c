import { ComputedLevel } from '@callboard/backstage-plugin-oncall-common';
import { Tile } from './StoredSchedule';

/** The shifts and gaps of computed levels as tiles, by level and start. */
export function toTiles(levels: readonly ComputedLevel[]): Tile[] {
  return levels.flatMap(({ name, shifts, gaps }, index) => {
    const level = { level: index + 1, levelName: name };
    const tiles: Tile[] = [
      ...shifts.map(({ start, end, users, reason }) => ({
        ...level,
        start,
        end,
        users,
        reason,
      })),
      ...gaps.map(({ start, end, declared }) => ({
        ...level,
        start,
        end,
        users: [],
        reason: { kind: declared ? ('off-hours' as const) : ('gap' as const) },
      })),
    ];
    return tiles.sort((a, b) => a.start - b.start);
  });
}
