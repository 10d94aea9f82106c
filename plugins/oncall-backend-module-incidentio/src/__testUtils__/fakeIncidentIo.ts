import {
  AskedRequest,
  InterceptRequest,
  startJsonServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { entriesOf, incidentsOf, shownSchedule } from './answers';
import { World } from './world';

export interface FakeIncidentIoOptions {
  world: World;
  /** Entries of a schedule on one page. */
  entriesPerPage?: number;
  /** Lists give no more on one page, whatever is asked for. */
  maxPageSize?: number;
  /** Answers a request itself (true), or leaves it to the world. */
  intercept?: InterceptRequest;
}

export const API_KEY = 'inc-s3cret';

const error = (status: number, type: string, code: string) => ({
  status,
  body: { type, status, request_id: 'b839a403', errors: [{ code }] },
});

/**
 * A loopback server that speaks incident.io's API: https://docs.incident.io/api-reference/introduction (authentication,
 * errors, rate limits) and its pages schedules-v2/show, schedules-v2/list, schedule-entries-v2/list (an opaque cursor
 * goes where the start of the window was, until there is no `pagination_meta`), users-v2/list, incidents-v2/list.
 * Shapes: `internal/client/client.gen.go` of https://github.com/incident-io/terraform-provider-incident, which is made
 * from their OpenAPI document.
 */
export async function startFakeIncidentIo(options: FakeIncidentIoOptions) {
  const { world } = options;

  /** `after` is the id of the last one seen; the last page has none. */
  const page = (
    name: string,
    items: Array<{ id: string }>,
    one: AskedRequest,
  ) => {
    const size = Math.min(
      Number(one.query.get('page_size') ?? '25'),
      options.maxPageSize ?? 250,
    );
    const after = one.query.get('after');
    const from = after ? items.findIndex(({ id }) => id === after) + 1 : 0;
    const shown = items.slice(from, from + size);
    const more = from + size < items.length;
    return {
      status: 200,
      body: {
        [name]: shown,
        pagination_meta: {
          ...(more && { after: shown.at(-1)?.id }),
          page_size: size,
          total_record_count: items.length,
        },
      },
    };
  };

  const find = (one: AskedRequest) => {
    const schedule = world.schedules.find(
      ({ id }) =>
        id === one.query.get('schedule_id') ||
        one.path === `/v2/schedules/${id}`,
    );
    const withActivity = world.users.map(user => ({
      is_active: true,
      role: 'viewer',
      ...user,
    }));
    switch (one.path) {
      case '/v2/schedules':
        return page('schedules', world.schedules.map(shownSchedule), one);
      case '/v2/schedule_entries':
        return schedule
          ? {
              status: 200,
              body: entriesOf(schedule, one.query, options.entriesPerPage),
            }
          : error(404, 'not_found', 'not_found');
      case '/v2/users':
        return page(
          'users',
          withActivity.filter(
            user =>
              user.is_active || one.query.get('include_inactive') === 'true',
          ),
          one,
        );
      case '/v2/incidents':
        return page('incidents', incidentsOf(world, one.query), one);
      default:
        return schedule
          ? { status: 200, body: { schedule: shownSchedule(schedule) } }
          : error(404, 'not_found', 'not_found');
    }
  };

  return startJsonServer(
    one =>
      one.headers.authorization === `Bearer ${API_KEY}`
        ? find(one)
        : error(401, 'authentication_error', 'unauthorized'),
    options.intercept,
  );
}
