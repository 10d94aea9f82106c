import { InputError } from '@backstage/errors';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { CalendarRequest } from '@callboard/backstage-plugin-oncall-common';
import { parseScheduleRefs } from '../schedules/parseScheduleRefs';

const KINDS = { person: 'user', team: 'group' } as const;

/**
 * What a calendar is to hold, with a full ref; the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref that cannot be read, or is of something else than the scope says
 */
export function parseCalendarRequest({
  scope,
  ref,
}: CalendarRequest): CalendarRequest {
  if (scope === 'schedule') {
    const [schedule = ''] = parseScheduleRefs([ref], 'ref');
    return { scope, ref: schedule };
  }
  const kind = KINDS[scope];
  const [entityRef = ''] = parseEntityRefs([ref], 'ref', { defaultKind: kind });
  if (!entityRef.startsWith(`${kind}:`)) {
    throw new InputError(
      `ref: expected a ${kind} for a calendar of a ${scope}, found ${entityRef}`,
    );
  }
  return { scope, ref: entityRef };
}
