import { InputError } from '@backstage/errors';
import {
  parseEntityRefs,
  parseInstant,
} from '@callboard/backstage-plugin-callboard-node';
import { OverrideRequest } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { OverrideProposal, OverrideQuery } from './OverrideService';
import { parseScheduleRefs } from '../schedules/parseScheduleRefs';

const MAX_REASON = 1000;
const PERSON = /^(user|group):/i;

function instant(value: string, name: string): number {
  const at = parseInstant(value, name);
  if (at === undefined) {
    throw new InputError(`${name} is required`);
  }
  return at;
}

/** Whoever only a feed knows has a ref that is no entity ref, and keeps it as it is. */
function person(ref: string | undefined, name: string): string | undefined {
  const text = ref?.trim();
  if (!text) {
    return undefined;
  }
  if (text.includes(':') && !PERSON.test(text)) {
    return text;
  }
  const [parsed] = parseEntityRefs([text], name, { defaultKind: 'user' });
  return parsed;
}

/**
 * An override with full refs, of whose body the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref or an instant that cannot be read, and where it is about nobody
 */
export function parseOverrideRequest(body: OverrideRequest): OverrideProposal {
  const [schedule = ''] = parseScheduleRefs([body.schedule], 'schedule');
  const remove = person(body.remove, 'remove');
  const add = person(body.add, 'add');
  if (remove === undefined && add === undefined) {
    throw new InputError('remove or add is required: who goes, who comes');
  }
  if (remove === add) {
    throw new InputError('add must be somebody else than remove');
  }
  const reason = body.reason?.trim();
  if (reason && reason.length > MAX_REASON) {
    throw new InputError(`reason may have at most ${MAX_REASON} characters`);
  }
  return {
    schedule,
    start: instant(body.start, 'start'),
    end: instant(body.end, 'end'),
    ...(body.level !== undefined && { level: body.level }),
    ...(remove !== undefined && { remove }),
    ...(add !== undefined && { add }),
    ...(reason && { reason }),
  };
}

/** @throws InputError for a ref or an instant that cannot be read */
export function parseOverrideQuery(query: Request['query']): OverrideQuery {
  const { schedule } = query;
  return {
    ...(schedule !== undefined && {
      schedules: parseScheduleRefs([schedule].flat(), 'schedule'),
    }),
    span: {
      start: parseInstant(query.from, 'from'),
      end: parseInstant(query.to, 'to'),
    },
  };
}
