import { ProviderUser } from '@callboard/backstage-plugin-oncall-node';

/** Somebody or something in a schedule: `user`, `team`, `escalation`; `none` and `noone` are nobody. */
export interface Responder {
  id: string;
  type: string;
  name?: string | null;
  deleted?: boolean;
}

/** A part of a rotation. Instants are milliseconds since the epoch. */
export interface Period {
  start: number;
  end: number | null;
  kind: 'rotation' | 'override' | 'forwarded';
  /** The rotation's name. */
  rotation?: string;
  /** Whom it was forwarded from. */
  from?: string;
  responders: Responder[];
}

/** Who is on call at an instant; teams and escalations have others inside of them. */
export interface Participant extends Responder {
  onCallParticipants?: Participant[];
  /** Minutes until an escalation reaches this one. */
  escalationTime?: number | null;
  forwardedFrom?: { id: string; name?: string | null } | null;
}

/** A schedule without its shifts. */
export interface ScheduleHead {
  id: string;
  name?: string | null;
  timezone?: string | null;
  enabled?: boolean;
}

/** What Opsgenie and Jira Service Management have in common, for one call of a provider. */
export interface ScheduleSource {
  head(scheduleId: string): Promise<ScheduleHead>;
  periods(
    scheduleId: string,
    range: { from: number; to: number },
  ): Promise<Period[]>;
  /** @param at - milliseconds since the epoch */
  onCalls(scheduleId: string, at: number): Promise<Participant[]>;
  /** What is known of people; those that cannot be found keep what is given. */
  users(responders: Responder[]): Promise<ProviderUser[]>;
}
