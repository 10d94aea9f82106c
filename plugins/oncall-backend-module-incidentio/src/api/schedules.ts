import { z } from 'zod';
import { instant, UserAnswer } from './common';

/** https://docs.incident.io/api-reference/schedules-v2/show */
export const ScheduleAnswer = z.object({
  id: z.string(),
  name: z.string(),
  timezone: z.string().optional().catch(undefined),
  permalink: z.string().nullish().catch(undefined),
  config: z
    .object({
      rotations: z.array(
        z.object({ id: z.string(), name: z.string().catch('') }),
      ),
    })
    .nullish()
    .catch(undefined),
});
export type Schedule = z.infer<typeof ScheduleAnswer>;

/** https://docs.incident.io/api-reference/schedule-entries-v2 */
export const EntryAnswer = z.object({
  start_at: instant,
  end_at: instant,
  rotation_id: z.string().nullish().catch(undefined),
  layer_id: z.string().nullish().catch(undefined),
  /** Missing where nobody is on call. */
  user: UserAnswer.nullish(),
});
export type Entry = z.infer<typeof EntryAnswer>;

/** https://docs.incident.io/api-reference/schedule-entries-v2/list */
export const EntriesAnswer = z.object({
  schedule_entries: z.object({
    final: z.array(EntryAnswer),
    overrides: z.array(EntryAnswer).catch([]),
  }),
});
