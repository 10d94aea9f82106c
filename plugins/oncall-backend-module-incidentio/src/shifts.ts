import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { Entries } from './api/Calls';
import { Entry, Schedule } from './api/schedules';

/** Entries that lie on the border of two pages come with both. */
function distinct(entries: Entry[]): Entry[] {
  const byKey = new Map(
    entries.map(entry => [
      JSON.stringify([
        entry.start_at,
        entry.end_at,
        entry.user?.id,
        entry.rotation_id,
        entry.layer_id,
      ]),
      entry,
    ]),
  );
  return [...byKey.values()];
}

const isPartOf = (entry: Entry, override: Entry) =>
  entry.user?.id === override.user?.id &&
  entry.rotation_id === override.rotation_id &&
  entry.layer_id === override.layer_id &&
  entry.start_at >= override.start_at &&
  entry.end_at <= override.end_at;

/**
 * The shifts of the effective schedule. Whether one stems from an override is not said: it does if it lies in one of the
 * same person, rotation and layer. Entries without a person are nobody's shift, so they are a gap.
 */
export function toShifts(
  { final, overrides }: Entries,
  { config, name }: Schedule,
): ProviderShift[] {
  const rotations = new Map(
    config?.rotations.map(rotation => [rotation.id, rotation.name]),
  );
  return distinct(final).flatMap(entry => {
    const { start_at, end_at, user, rotation_id } = entry;
    if (!user) return [];
    const overridden = overrides.some(override => isPartOf(entry, override));
    return [
      {
        start: start_at,
        end: end_at,
        users: [user.id],
        reason: {
          kind: overridden ? 'override' : 'rotation',
          note: rotations.get(rotation_id ?? '') || name,
        },
      },
    ];
  });
}
