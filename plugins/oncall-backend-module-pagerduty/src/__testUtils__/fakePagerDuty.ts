import {
  AskedRequest,
  InterceptRequest,
  JsonAnswer,
  startJsonServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { RawOnCall, Store } from './store';

/** What the server is like. */
export interface FakeOptions {
  store?: Partial<Store>;
  /** Most items of one page; the real one gives at most 100. */
  pageSize?: number;
  /** Answers a request itself (true), or leaves it to the store. */
  intercept?: InterceptRequest;
}

/** The token that the server takes. */
export const TOKEN = 'pd-s3cret';

const missing: JsonAnswer = {
  status: 404,
  body: { error: { message: 'Not Found', code: 2100 } },
};
const refused = (message: string): JsonAnswer => ({
  status: 400,
  body: { error: { message, code: 2001 } },
});

const DAY = 86_400_000;
const millis = (text: string | null) => Date.parse(text ?? '');

/** Parts of `query` that are lists are written `name[]`. */
const overlaps = (entry: RawOnCall, since: number, until: number) =>
  (entry.end === null || millis(entry.end) > since) &&
  (entry.start === null || millis(entry.start) < until);

/**
 * A loopback server that speaks the published contract of PagerDuty's REST API. The shapes are those of the operations
 * named below in reference/REST/openapiv3.json of https://github.com/PagerDuty/api-schema, published at
 * https://developer.pagerduty.com/api-reference; paging and headers as in https://developer.pagerduty.com/docs/pagination
 * and https://support.pagerduty.com/main/docs/rest-api-rate-limits.
 */
export async function startFakePagerDuty(options: FakeOptions = {}) {
  const store: Store = {
    services: [],
    policies: {},
    onCalls: [],
    users: [],
    schedules: [],
    schedulesV3: [],
    incidents: [],
    logEntries: {},
    ...options.store,
  };

  const page = (key: string, items: unknown[], query: URLSearchParams) => {
    const limit = Math.min(
      Number(query.get('limit') ?? 25),
      options.pageSize ?? 100,
    );
    const offset = Number(query.get('offset') ?? 0);
    if (offset + limit > 10_000) return refused('Offset too large');
    return {
      body: {
        [key]: items.slice(offset, offset + limit),
        limit,
        offset,
        more: offset + limit < items.length,
        total: null,
      },
    };
  };

  const one = (key: string, items: Array<{ id: string }>, id: string) => {
    const item = items.find(candidate => candidate.id === id);
    return item ? { body: { [key]: item } } : missing;
  };

  /** `listServices`, `getService` with `include[]=escalation_policies`. */
  const services = (query: URLSearchParams) =>
    store.services.map(service => ({
      ...service,
      escalation_policy: query
        .getAll('include[]')
        .includes('escalation_policies')
        ? {
            ...service.escalation_policy,
            ...store.policies[service.escalation_policy.id],
          }
        : service.escalation_policy,
    }));

  /** `listOnCalls`; https://developer.pagerduty.com/api-reference/3a6b910f11050-list-all-of-the-on-calls */
  const onCalls = (query: URLSearchParams) => {
    const since = millis(query.get('since'));
    const until = millis(query.get('until'));
    if (until - since > 90 * DAY) return refused('Range too long');
    const policies = query.getAll('escalation_policy_ids[]');
    const full = query.getAll('include[]').includes('users');
    const found = store.onCalls
      .filter(({ escalation_policy }) =>
        policies.includes(escalation_policy.id),
      )
      .filter(entry => overlaps(entry, since, until))
      .map(entry => ({
        ...entry,
        user:
          (full && store.users.find(({ id }) => id === entry.user.id)) ||
          entry.user,
      }));
    return page('oncalls', found, query);
  };

  /** `listIncidents`: `since` and `until` are about when they were created. */
  const incidents = (query: URLSearchParams) => {
    const statuses = query.getAll('statuses[]');
    const all = query.get('date_range') === 'all';
    const since = millis(query.get('since'));
    const until = millis(query.get('until'));
    if (!all && until - since > 184 * DAY) return refused('Range too long');
    const found = store.incidents
      .filter(({ service }) =>
        query.getAll('service_ids[]').includes(service.id),
      )
      .filter(({ status }) => !statuses.length || statuses.includes(status))
      .filter(({ created_at }) => {
        const at = millis(created_at);
        return all || (at >= since && at < until);
      });
    return page('incidents', found, query);
  };

  const answer = ({ path, query }: AskedRequest): JsonAnswer => {
    const [first = '', second = '', third = ''] = path
      .split('/')
      .slice(1)
      .map(decodeURIComponent);
    switch (first) {
      case 'services':
        return second
          ? one('service', services(query), second)
          : page('services', services(query), query);
      case 'oncalls':
        return onCalls(query);
      case 'users': // `getUser`
        return one('user', store.users, second);
      case 'schedules': // `getSchedule`, `listSchedules`
        return second
          ? one('schedule', store.schedules, second)
          : page('schedules', store.schedules, query);
      case 'v3': // `getScheduleV3`, `listSchedulesV3`
        return third
          ? one('schedule', store.schedulesV3, third)
          : page('schedules', store.schedulesV3, query);
      case 'incidents': // `listIncidentLogEntries`
        return third
          ? page('log_entries', store.logEntries[second] ?? [], query)
          : incidents(query);
      default:
        return missing;
    }
  };

  return startJsonServer(
    request =>
      request.headers.authorization === `Token token=${TOKEN}`
        ? answer(request)
        : { status: 401, body: { error: { message: 'Unauthorized' } } },
    options.intercept,
  );
}
