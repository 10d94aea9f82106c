import { AnswerSchema } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { instant, listOf } from './loose';

export const UserAnswer = z.object({
  id: z.string(),
  name: z.string().catch(''),
  email: z.string().nullish().catch(undefined),
});
export type User = z.infer<typeof UserAnswer>;

/** What a step does. Arguments may hold secrets (a webhook's URL): only ids are read. */
const Action = z.object({
  type: z.string(),
  args: z
    .object({
      schedule_id: z.string().optional().catch(undefined),
      rotation_id: z.string().optional().catch(undefined),
      user_id: z.string().optional().catch(undefined),
    })
    .catch({}),
});

const StepAnswer = z.object({
  stepNumber: z.number().int(),
  delayMinutes: z.number().nonnegative().optional().catch(undefined),
  actions: z.array(Action),
});
export type Step = z.infer<typeof StepAnswer>;

export const ServiceAnswer = z.object({
  id: z.string(),
  name: z.string(),
  maintenanceExpiresAt: instant.nullish().catch(undefined),
  onCallUsers: listOf(
    z.object({
      userID: z.string(),
      userName: z.string().catch(''),
      stepNumber: z.number().int(),
    }),
  ),
  /** Null where it could not be read: a service always has one. */
  escalationPolicy: z
    .object({ name: z.string().catch(''), steps: z.array(StepAnswer) })
    .nullish(),
});
export type Service = z.infer<typeof ServiceAnswer>;

const ShiftAnswer = z.object({
  start: instant,
  end: instant,
  userID: z.string(),
  user: UserAnswer.nullish().catch(undefined),
});
export type Shift = z.infer<typeof ShiftAnswer>;

export const ScheduleAnswer = z.object({
  name: z.string().catch(''),
  timeZone: z.string().optional().catch(undefined),
  shifts: z.array(ShiftAnswer),
});

export const RotationAnswer = z.object({
  name: z.string().catch(''),
  timeZone: z.string(),
  type: z.enum(['hourly', 'daily', 'weekly', 'monthly']),
  shiftLength: z.number().int().positive(),
  start: z.string(),
  activeUserIndex: z.number().int(),
  userIDs: z.array(z.string()),
  users: listOf(UserAnswer),
  nextHandoffTimes: z.array(instant),
});
export type Rotation = z.infer<typeof RotationAnswer>;

export const HandoffsAnswer = z.array(instant);

/** One page of a list. */
export const pageOf = <T>(item: AnswerSchema<T>) =>
  z.object({
    nodes: listOf(item),
    pageInfo: z.object({
      endCursor: z.string().nullish(),
      hasNextPage: z.boolean(),
    }),
  });

export const ServiceNameAnswer = z.object({ id: z.string(), name: z.string() });

export const AlertAnswer = z.object({
  alertID: z.number().int(),
  status: z.enum([
    'StatusUnacknowledged',
    'StatusAcknowledged',
    'StatusClosed',
  ]),
  summary: z.string().catch(''),
  createdAt: instant,
  serviceID: z.string(),
  metrics: z
    .object({
      closedAt: instant.nullish(),
      timeToAck: z.string().nullish(),
      timeToClose: z.string().nullish(),
    })
    .nullish()
    .catch(undefined),
});
export type Alert = z.infer<typeof AlertAnswer>;
