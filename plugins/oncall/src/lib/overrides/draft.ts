import { OverrideRequest } from '@callboard/backstage-plugin-oncall-common';
import { OverrideTarget } from './target';
import { instantOfWallClock, wallClockOf } from './wallClock';

/** What a person fills in; empty strings for what is left out. Instants are wall clocks in the zone. */
export interface OverrideDraft {
  /** Name of the level; empty for every level. */
  level: string;
  /** Ref of who goes; empty where nobody does. */
  remove: string;
  /** Ref of who comes; empty where nobody does. */
  add: string;
  start: string;
  end: string;
  timeZone: string;
  reason: string;
}

/** The fields an error can be about. */
export type OverrideField = Exclude<keyof OverrideDraft, 'timeZone'>;

export type OverrideErrors = Partial<Record<OverrideField, string>>;

const FIELDS: OverrideField[] = [
  'level',
  'remove',
  'add',
  'start',
  'end',
  'reason',
];

/** What the form begins with. */
export function draftOf(
  target: OverrideTarget,
  options: { remove?: string; me?: string; timeZone: string },
): OverrideDraft {
  const { remove = '', me = '', timeZone } = options;
  return {
    level: target.level,
    remove: target.take && remove === me ? '' : remove,
    add: target.take ? me : '',
    start: wallClockOf(target.start, timeZone),
    end: wallClockOf(target.end, timeZone),
    timeZone,
    reason: '',
  };
}

/** The same instants on the clocks of another zone. */
export function inZone(draft: OverrideDraft, timeZone: string): OverrideDraft {
  const moved = (wall: string) => {
    const at = instantOfWallClock(wall, draft.timeZone);
    return at === undefined ? wall : wallClockOf(at, timeZone);
  };
  return {
    ...draft,
    timeZone,
    start: moved(draft.start),
    end: moved(draft.end),
  };
}

/** From when to when; undefined where that is not filled in well. */
export function spanOfDraft({ start, end, timeZone }: OverrideDraft) {
  const from = instantOfWallClock(start, timeZone);
  const to = instantOfWallClock(end, timeZone);
  return from !== undefined && to !== undefined && from < to
    ? { start: from, end: to }
    : undefined;
}

/** What can be known to be wrong before it is sent. The backend checks all of it again. */
export function checkDraft(draft: OverrideDraft, now: number): OverrideErrors {
  const errors: OverrideErrors = {};
  const start = instantOfWallClock(draft.start, draft.timeZone);
  const end = instantOfWallClock(draft.end, draft.timeZone);
  if (start === undefined) {
    errors.start = 'When does it begin?';
  }
  if (end === undefined) {
    errors.end = 'When does it end?';
  } else if (end <= now) {
    errors.end = 'That is over: the past is recorded.';
  } else if (start !== undefined && end <= start) {
    errors.end = 'It has to end after it begins.';
  }
  if (!draft.remove && !draft.add) {
    errors.add = 'Who comes? Or say above who goes.';
  } else if (draft.remove === draft.add) {
    errors.add = 'The same person goes and comes.';
  }
  return errors;
}

/** What is sent. */
export function requestOf(
  draft: OverrideDraft,
  schedule: string,
): OverrideRequest | undefined {
  const span = spanOfDraft(draft);
  const reason = draft.reason.trim();
  return (
    span && {
      schedule,
      start: new Date(span.start).toISOString(),
      end: new Date(span.end).toISOString(),
      ...(draft.level && { level: draft.level }),
      ...(draft.remove && { remove: draft.remove }),
      ...(draft.add && { add: draft.add }),
      ...(reason && { reason }),
    }
  );
}

/** The field that an error of the backend is about, told by the path it begins with: `remove: expected …`. */
export function overrideFieldOf(message: string): OverrideField | undefined {
  const [path = ''] = message.split(/[\s:]/, 1);
  const names = path.match(/[A-Za-z]+/g) ?? [];
  const last = names.at(-1);
  return FIELDS.find(field => field === last);
}
