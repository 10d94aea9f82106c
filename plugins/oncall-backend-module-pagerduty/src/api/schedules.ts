import { readItems, statusOf } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from './Calls';
import { Instant, PersonSchema, Reference, Text } from './common';

const Entry = z.object({ start: Instant, end: Instant, user: PersonSchema });
/** A part of a schedule, computed over the range that was asked for. */
const Rendered = z.object({
  name: Text,
  rendered_schedule_entries: z.array(Entry),
});

const ScheduleSchema = Reference.extend({
  name: Text,
  time_zone: Text,
  users: z.array(PersonSchema).catch([]),
  final_schedule: Rendered,
  overrides_subschedule: Rendered.nullish().catch(undefined),
  schedule_layers: z.array(Rendered).catch([]),
});
/** A schedule of layers. */
export type Schedule = z.infer<typeof ScheduleSchema>;

const Assignment = z.object({
  start_time: Instant,
  end_time: Instant,
  member: z.object({ type: z.string(), user_id: Text }),
  source: z.object({ type: Text }).catch({ type: undefined }),
});

const ScheduleV3Schema = Reference.extend({
  name: Text,
  time_zone: Text,
  users: z.array(PersonSchema).catch([]),
  final_schedule: z.object({ computed_shift_assignments: z.array(Assignment) }),
});
/** A schedule of shifts. */
export type ScheduleV3 = z.infer<typeof ScheduleV3Schema>;

interface Range {
  from: number;
  to: number;
}

const spanOf = ({ from, to }: Range) => ({
  since: new Date(from).toISOString(),
  until: new Date(to).toISOString(),
  // Whole shifts, not what the range cuts out of them.
  overflow: true,
});

/** `GET /schedules/{id}`. */
export async function readSchedule(
  calls: Calls,
  id: string,
  range: Range,
): Promise<Schedule> {
  const Answer = z.object({ schedule: ScheduleSchema });
  return (await calls.get(Answer, ['schedules', id], spanOf(range))).schedule;
}

/** `GET /v3/schedules/{id}`: schedules of shifts exist there only. */
export async function readScheduleV3(
  calls: Calls,
  id: string,
  range: Range,
): Promise<ScheduleV3> {
  const Answer = z.object({ schedule: ScheduleV3Schema });
  const { schedule } = await calls.get(Answer, ['v3', 'schedules', id], {
    ...spanOf(range),
    'include[]': ['final_schedule'],
  });
  return schedule;
}

/** All schedules of both kinds. `GET /schedules`, `GET /v3/schedules`. */
export async function listSchedules(calls: Calls) {
  const layered = await calls.list('schedules', ['schedules']);
  const shiftBased = await listShiftBased(calls);
  const Named = Reference.extend({ name: Text });
  const { items } = readItems(Named, [...layered, ...shiftBased]);
  return [...new Map(items.map(item => [item.id, item])).values()];
}

/** None where the account does not have this kind of schedule, or the key may not see them. */
async function listShiftBased(calls: Calls): Promise<unknown[]> {
  try {
    return await calls.list('schedules', ['v3', 'schedules']);
  } catch (error) {
    if ([400, 402, 403, 404].includes(statusOf(error) ?? 0)) return [];
    throw error;
  }
}
