import {
  computeSchedule,
  ComputedLayer,
  LevelShifts,
  Span,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  gatherIngredients,
  IngredientSources,
} from '../../computing/Ingredients';
import { StoredSchedule, StoredTile } from '../../schedules/StoredSchedule';
import { toTurn, toWireSpan } from '../words/toTurn';

/** The levels of a schedule over a range: what was kept of them, and of documents each layer by itself. */
export async function levelShifts(
  schedule: StoredSchedule,
  tiles: readonly StoredTile[],
  range: Span,
  sources: IngredientSources,
): Promise<LevelShifts[]> {
  const layers = await layersOf(schedule, range, sources);
  const byLevel = groupBy(tiles, ({ level }) => String(level));
  const count = Math.max(
    schedule.levels.length,
    ...tiles.map(({ level }) => level),
  );
  return Array.from({ length: count }, (_, index) => {
    const own = byLevel.get(String(index + 1)) ?? [];
    const about = schedule.levels[index];
    return {
      level: index + 1,
      name: about?.name ?? own.at(-1)?.levelName ?? `level ${index + 1}`,
      delaySeconds: about?.delaySeconds,
      layers: (layers[index] ?? []).map(({ shifts, ...layer }) => ({
        ...layer,
        shifts: shifts.map(toTurn),
      })),
      shifts: own.filter(({ users }) => users.length > 0).map(toTurn),
      gaps: own
        .filter(({ users }) => users.length === 0)
        .map(({ start, end, reason }) => ({
          // A span of nobody has both ends within what is known.
          ...toWireSpan({ start, end }),
          declared: reason.kind === 'off-hours',
        })),
    };
  });
}

async function layersOf(
  schedule: StoredSchedule,
  range: Span,
  sources: IngredientSources,
): Promise<ComputedLayer[][]> {
  if (!schedule.document) {
    return [];
  }
  const gathered = await gatherIngredients(
    [schedule],
    { from: range.start, now: range.start },
    sources,
  );
  const ingredients = gathered.get(schedule.ref);
  const feeds = ingredients && 'feeds' in ingredients ? ingredients.feeds : {};
  return computeSchedule(schedule.document, { range, feeds }).levels.map(
    ({ layers }) => layers,
  );
}

/** Everybody in turns. */
export function peopleIn(levels: readonly LevelShifts[]): string[] {
  const turns: Turn[] = levels.flatMap(({ shifts, layers }) => [
    ...shifts,
    ...layers.flatMap(layer => layer.shifts),
  ]);
  return turns.flatMap(({ users, cause }) =>
    cause.by ? [...users, cause.by] : users,
  );
}
