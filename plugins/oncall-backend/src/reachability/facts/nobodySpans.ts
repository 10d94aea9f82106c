import { NobodySpan, Span } from '@callboard/backstage-plugin-oncall-common';
import { Tile } from '../../schedules/StoredSchedule';

/** What of a tile matters here. */
export type EmptyTile = Span & Pick<Tile, 'level' | 'reason'>;

/**
 * When no level of a schedule has anybody; on purpose only where every level is empty on purpose.
 *
 * @param empty - the tiles of the schedule in which nobody is on call
 * @param levels - how many levels it has; without any, nobody ever is
 * @returns in order, not overlapping
 */
export function nobodySpans(
  empty: readonly EmptyTile[],
  levels: number,
  range: Span,
): NobodySpan[] {
  const moments = new Set([range.start, range.end]);
  empty.forEach(({ start, end }) => moments.add(start).add(end));
  const borders = [...moments]
    .filter(moment => range.start <= moment && moment <= range.end)
    .sort((a, b) => a - b);
  const spans: NobodySpan[] = [];
  borders.slice(1).forEach((end, index) => {
    const start = borders[index] ?? range.start;
    const around = empty.filter(
      tile => tile.level <= levels && tile.start <= start && end <= tile.end,
    );
    if (new Set(around.map(({ level }) => level)).size < levels) {
      return;
    }
    const declared =
      levels > 0 && around.every(({ reason }) => reason.kind === 'off-hours');
    const last = spans.at(-1);
    if (last && last.end === start && last.declared === declared) {
      last.end = end;
    } else {
      spans.push({ start, end, declared });
    }
  });
  return spans;
}
