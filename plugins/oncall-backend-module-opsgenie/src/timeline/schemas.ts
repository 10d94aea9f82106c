import { z } from 'zod';
import { Instant, Named, Text } from '../api/fields';
import { Participant, Period } from './model';

const Responder = z.object({
  /** `none` has no id. */
  id: z.string().catch(''),
  type: z.string(),
  name: Text,
  deleted: z.boolean().optional().catch(undefined),
});

const Origin = z
  .union([Named, z.string().transform(id => ({ id, name: id }))])
  .nullish()
  .catch(undefined);

/**
 * Opsgenie says recipient where Jira Service Management says responder. `flattened…` are the people in it, which only
 * some types of periods have.
 */
const RawPeriod = z.object({
  startDate: Instant,
  endDate: Instant.nullish(),
  type: Text,
  recipient: Responder.nullish(),
  responder: Responder.nullish(),
  flattenedRecipients: z.array(Responder).nullish(),
  flattenedResponders: z.array(Responder).nullish(),
  from: Origin,
  fromUser: Origin,
});

const Rotation = z.object({
  name: Text,
  periods: z.array(RawPeriod).nullish(),
});

/** The part of a timeline that says who is on call in the end, overrides and forwarding included. */
export const Timeline = z.object({
  finalTimeline: z.object({ rotations: z.array(Rotation) }),
});

const KINDS: Record<string, Period['kind']> = {
  override: 'override',
  forwarding: 'forwarded',
};

/** The periods of a timeline, of all rotations. */
export function periodsOf({
  finalTimeline,
}: z.infer<typeof Timeline>): Period[] {
  return finalTimeline.rotations.flatMap(rotation =>
    (rotation.periods ?? []).map((period): Period => {
      const single = period.recipient ?? period.responder;
      const people = period.flattenedRecipients ?? period.flattenedResponders;
      const from = period.from ?? period.fromUser;
      return {
        start: period.startDate,
        end: period.endDate ?? null,
        kind: KINDS[period.type ?? ''] ?? 'rotation',
        rotation: rotation.name ?? undefined,
        from: from ? from.name ?? from.id : undefined,
        responders: people?.length ? people : [single ?? []].flat(),
      };
    }),
  );
}

const ParticipantSchema: z.ZodType<Participant> = Responder.extend({
  escalationTime: z.number().nullish().catch(undefined),
  forwardedFrom: Named.nullish().catch(undefined),
  onCallParticipants: z.lazy(() => z.array(ParticipantSchema)).optional(),
});

/** Who is on call at an instant. */
export const OnCalls = z.object({
  onCallParticipants: z.array(ParticipantSchema),
});
