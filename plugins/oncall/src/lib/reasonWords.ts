import { Cause, People } from '@callboard/backstage-plugin-oncall-common';
import { nameOf } from './people';
import { sinceWords, Zones } from '@callboard/backstage-plugin-callboard-react';

/** What words of a reason take besides its cause. */
export interface ReasonContext {
  people: People;
  /** Since when it is so; only gaps say it. */
  start?: string | null;
  zones: Zones;
  /** Milliseconds since the epoch. */
  now: number;
}

/** "forwarded from Jonas Lindqvist", or what else its provider says of it. */
function forwardedWords(note: string | undefined, people: People): string {
  const [, from] = /^(?:forwarded )?from\s+(.+)$/.exec(note ?? '') ?? [];
  if (from) {
    return `forwarded from ${nameOf(people, from)}`;
  }
  return note ? `forwarded: ${note}` : 'forwarded';
}

/**
 * Why somebody is on call, or why nobody is, in words with names: "override by Mei Tanaka: swapped", "rotation",
 * "temporary schedule", "forwarded from Jonas Lindqvist", "nobody: gap since 18:00", "off-hours, on purpose".
 */
export function reasonWords(cause: Cause, context: ReasonContext): string {
  const { kind, by, note } = cause;
  const { people, start, zones, now } = context;
  const said = note ? `: ${note}` : '';
  switch (kind) {
    case 'rotation':
      return `rotation${said}`;
    case 'override':
      return by === undefined
        ? `override in the document${said}`
        : `override by ${nameOf(people, by)}${said}`;
    case 'temporary':
      return `temporary schedule${said}`;
    case 'calendar':
      return `calendar${said}`;
    case 'provider':
      return `as its provider says${said}`;
    case 'forwarded':
      return forwardedWords(note, people);
    case 'gap':
      return start === undefined
        ? `nobody: gap${said}`
        : `nobody: gap ${sinceWords(zones, start, now)}${said}`;
    case 'off-hours':
      return `off-hours, on purpose${said}`;
    case 'unknown':
      return `not known who${said}`;
    default:
      return kind;
  }
}
