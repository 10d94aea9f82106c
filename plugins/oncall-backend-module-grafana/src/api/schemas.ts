import { z } from 'zod';

const instant = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

/** https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/reference/oncall-api/#pagination */
export const PageAnswer = z.object({
  next: z.string().nullish(),
  results: z.array(z.unknown()),
});

export const ScheduleAnswer = z.object({
  id: z.string(),
  name: z.string(),
  /** Schedules that are read from a calendar have none. */
  time_zone: z.string().nullish().catch(undefined),
});
export type Schedule = z.infer<typeof ScheduleAnswer>;

export const ShiftAnswer = z.object({
  user_pk: z.string(),
  user_email: z.string().nullish().catch(undefined),
  user_username: z.string().nullish().catch(undefined),
  shift_start: instant,
  shift_end: instant,
});
export type Shift = z.infer<typeof ShiftAnswer>;

export const UserAnswer = z.object({
  id: z.string(),
  username: z.string().catch(''),
  email: z.string().nullish().catch(undefined),
});
export type User = z.infer<typeof UserAnswer>;

export const AlertGroupAnswer = z.object({
  id: z.string(),
  title: z.string().nullish().catch(undefined),
  /** `new` in the filter is `firing` in the answer. */
  state: z.enum(['new', 'firing', 'acknowledged', 'silenced', 'resolved']),
  created_at: instant,
  acknowledged_at: instant.nullish().catch(undefined),
  acknowledged_by: z.string().nullish().catch(undefined),
  resolved_at: instant.nullish().catch(undefined),
  permalinks: z
    .object({ web: z.string().nullish() })
    .nullish()
    .catch(undefined),
});
export type AlertGroup = z.infer<typeof AlertGroupAnswer>;
