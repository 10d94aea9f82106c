import {
  FeedShifts,
  Layer,
  Level,
  OnCallScheduleDocument,
  Person,
  Rotation,
} from '@callboard/backstage-plugin-oncall-common';
import { TEAM } from './people';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Participant = Person | string | null;

/** People taking turns. */
export function layer(
  name: string,
  participants: Participant[],
  rotation: Partial<Rotation> = {},
  more: Partial<Layer> = {},
): Layer {
  return {
    name,
    restrictions: [],
    rotation: {
      type: 'weekly',
      length: 1,
      start: '2026-01-05T09:00',
      ...rotation,
      participants: participants.map(one =>
        one === null || typeof one === 'string' ? one : one.ref,
      ),
    },
    ...more,
  };
}

/** A layer that a provider or a calendar fills. */
export function feedLayer(name: string, ics: string): Layer {
  return { name, ics, restrictions: [] };
}

export function level(
  name: string,
  layers: Layer[],
  delaySeconds: number = 300,
): Level {
  return { name, delaySeconds, layers };
}

export function document(
  name: string,
  levels: Level[],
  more: Partial<OnCallScheduleDocument> = {},
): OnCallScheduleDocument {
  return {
    ref: `oncallschedule:default/${name}`,
    title: `Schedule ${name}`,
    ownerRef: TEAM,
    timeZone: 'Europe/Berlin',
    levels,
    overrides: [],
    temporary: [],
    offHours: [],
    ...more,
  };
}

/** A date and time without doubt, as documents may have it. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Turns of a feed, as long as each says, one after the other from a start. */
export function feed(
  start: number,
  turns: [person: Person, length: number, forwardedFrom?: string][],
): FeedShifts[string] {
  let at = start;
  return turns.map(([person, length, forwardedFrom]) => {
    const shift = {
      start: at,
      end: at + length,
      users: [person.ref],
      reason: forwardedFrom
        ? { kind: 'forwarded' as const, note: forwardedFrom }
        : { kind: 'provider' as const },
    };
    at += length;
    return shift;
  });
}
