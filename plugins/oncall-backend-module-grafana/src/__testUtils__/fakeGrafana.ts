import {
  AskedRequest,
  InterceptRequest,
  startJsonServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FakeSchedule, World } from './world';

export interface FakeGrafanaOptions {
  world: World;
  /** Items per page; the published sizes are 50 and 100. */
  pageSize?: number;
  /** The address that links to next pages carry: often one that only the server itself knows. */
  linkBase?: string;
  /** Answers a request itself (true), or leaves it to the world. */
  intercept?: InterceptRequest;
}

export const TOKEN = 'glsa_s3cret';
const DAY = 86_400_000;
/** `FinalShiftQueryParamsSerializer` reads these two forms and no other. */
const START_OR_END = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** Cut to what was asked for, one line per person. */
function finalShifts(schedule: FakeSchedule, query: URLSearchParams) {
  const [from = '', to = ''] = ['start_date', 'end_date'].map(
    name => query.get(name) ?? '',
  );
  const [start, end] = [from, to].map(text =>
    Date.parse(text.length > 10 ? `${text}:00Z` : `${text}T00:00:00Z`),
  ) as [number, number];
  if (![from, to].every(text => START_OR_END.test(text)) || start > end) {
    return undefined;
  }
  if (end - start > 365 * DAY) return undefined;
  return schedule.shifts
    .filter(s => Date.parse(s.start) < end && Date.parse(s.end) > start)
    .map(({ start: from_, end: to_, ...user }) => ({
      ...user,
      shift_start: new Date(Math.max(Date.parse(from_), start)).toISOString(),
      shift_end: new Date(Math.min(Date.parse(to_), end)).toISOString(),
    }));
}

/** A schedule as it is listed. */
const shown = ({ shifts, ...schedule }: FakeSchedule) => ({
  team_id: null,
  slack: { channel_id: null, user_group_id: null },
  on_call_now: shifts.slice(0, 1).map(s => s.user_pk),
  ...schedule,
});

function alertGroups(world: World, query: URLSearchParams) {
  const [from, to] = (query.get('started_at') ?? '_')
    .split('_')
    .map(text => (text ? Date.parse(`${text}Z`) : undefined));
  return world.alertGroups
    .filter(
      group =>
        (query.get('integration_id') ?? group.integration_id) ===
          group.integration_id &&
        (query.get('state') ?? group.state) === group.state &&
        Date.parse(group.created_at) >= (from ?? -Infinity) &&
        Date.parse(group.created_at) <= (to ?? Infinity),
    )
    .map(({ state, ...group }) => ({
      ...group,
      // Shown as the application names it, also while it is silenced.
      state: state === 'new' ? 'firing' : state,
    }));
}

/**
 * A loopback server that speaks the public API of Grafana OnCall and IRM:
 * https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/reference/oncall-api/ (paging, authentication, limits), its
 * pages schedules, users, integrations and alertgroups (shapes), and https://github.com/grafana/oncall where these are
 * silent: `engine/apps/public_api/views/schedules.py` (shifts are cut to the range, one per person),
 * `serializers/schedules_base.py` (forms of dates, 365 days), `common/api_helpers/mixins.py` (`RateLimit-Reset`).
 */
export async function startFakeGrafana(options: FakeGrafanaOptions) {
  const { world } = options;
  // Known when it listens.
  let base = '';

  const page = (items: unknown[], one: AskedRequest) => {
    const size = options.pageSize ?? 50;
    const number = Number(one.query.get('page') ?? '1');
    const total = Math.max(1, Math.ceil(items.length / size));
    const link = (to: number) => {
      const url = new URL(one.path, options.linkBase ?? base);
      one.query.forEach((value, name) => url.searchParams.set(name, value));
      url.searchParams.set('page', String(to));
      return url.href;
    };
    return {
      count: items.length,
      next: number < total ? link(number + 1) : null,
      previous: number > 1 ? link(number - 1) : null,
      results: items.slice((number - 1) * size, number * size),
      current_page_number: number,
      page_size: size,
      total_pages: total,
    };
  };

  const find = (one: AskedRequest): { status: number; body: unknown } => {
    const notFound = { status: 404, body: { detail: 'Not found.' } };
    const [, kind, id, part] =
      /^\/oncall\/api\/v1\/(\w+)\/(?:([^/]+)(?:\/(\w+)?)?)?$/.exec(one.path) ??
      [];
    const schedule = world.schedules.find(s => s.id === id);
    switch (`${kind}/${id ? ':id' : ''}${part ? `/${part}` : ''}`) {
      case 'schedules/':
        return { status: 200, body: page(world.schedules.map(shown), one) };
      case 'schedules/:id':
        return schedule ? { status: 200, body: shown(schedule) } : notFound;
      case 'schedules/:id/final_shifts': {
        const shifts = schedule && finalShifts(schedule, one.query);
        if (!schedule) return notFound;
        return shifts
          ? { status: 200, body: page(shifts, one) }
          : {
              status: 400,
              body: { start_date: ['Datetime has wrong format.'] },
            };
      }
      case 'users/':
        return { status: 200, body: page(world.users, one) };
      case 'integrations/':
        return { status: 200, body: page(world.integrations, one) };
      case 'alert_groups/':
        return { status: 200, body: page(alertGroups(world, one.query), one) };
      default:
        return notFound;
    }
  };

  const server = await startJsonServer(
    one =>
      [TOKEN, `Bearer ${TOKEN}`].includes(one.headers.authorization ?? '')
        ? find(one)
        : { status: 403, body: { detail: 'Invalid token.' } },
    options.intercept,
  );
  base = server.url;
  return { ...server, url: `${base}/oncall` };
}
