import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { Schedule } from '../api/schedules';

type Entry = Schedule['final_schedule']['rendered_schedule_entries'][number];

/** Whether a part of the schedule put this user on call for this span. */
const has = (entries: Entry[], { user, start, end }: Entry) =>
  entries.some(
    entry =>
      entry.user.id === user.id && entry.start <= start && end <= entry.end,
  );

/** The final schedule of layers, each shift with the part it comes from: an override, or the name of a layer. */
export function shiftsOfLayers(schedule: Schedule): ProviderShift[] {
  const { final_schedule, overrides_subschedule, schedule_layers } = schedule;
  const overrides = overrides_subschedule?.rendered_schedule_entries ?? [];
  const reasonOf = (entry: Entry): ProviderShift['reason'] => {
    if (has(overrides, entry)) return { kind: 'override' };
    const layer = schedule_layers.find(({ rendered_schedule_entries }) =>
      has(rendered_schedule_entries, entry),
    );
    return layer
      ? { kind: 'rotation', note: layer.name || undefined }
      : { kind: 'provider' };
  };
  return final_schedule.rendered_schedule_entries.map(entry => ({
    start: entry.start,
    end: entry.end,
    users: [entry.user.id],
    reason: reasonOf(entry),
  }));
}
