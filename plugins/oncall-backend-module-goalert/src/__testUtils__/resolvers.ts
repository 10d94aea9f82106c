import { FakeAlert, FakeShift, World } from './world';

/** Variables of any operation of the document. */
export interface Variables {
  id?: string;
  start?: string;
  end?: string;
  input?: {
    first?: number;
    after?: string;
    filterByStatus?: string[];
    filterByServiceID?: string[];
    createdBefore?: string;
    notCreatedBefore?: string;
    notClosedBefore?: string;
    sort?: string;
    from?: string;
    count?: number;
  };
}

const HOUR = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
const invalid = (path: string[], fieldName: string, message: string) => ({
  errors: [{ message, path, extensions: { isFieldError: true, fieldName } }],
  data: { [path[0] ?? '']: null },
});

/**
 * `graphql2/graphqlapp/schedule.go`: at most 50 days. `oncall/state.go`: what is on at the end is truncated and ends
 * there; what was on at a start in the past begins there, without a word; what is on at a start in the future begins where
 * it really does, or now.
 */
function shiftsOf(
  shifts: FakeShift[],
  start: number,
  end: number,
  now: number,
) {
  return shifts
    .filter(s => Date.parse(s.start) < end && Date.parse(s.end) > start)
    .map(s => ({
      start: iso(Math.max(Date.parse(s.start), Math.min(start, now))),
      end: iso(Math.min(Date.parse(s.end), end)),
      truncated: Date.parse(s.end) > end,
      userID: s.userID,
    }));
}

/** `graphql2/graphqlapp/service.go` and `alert.go`: cursors hold all that was asked; only `first` is read beside them. */
function page<T>(all: T[], first: number, after: string | undefined) {
  const from = after ? Number(after.split(':')[1]) : 0;
  const nodes = all.slice(from, from + first);
  return {
    nodes,
    pageInfo: {
      hasNextPage: from + first < all.length,
      endCursor: nodes.length > 0 ? `cursor:${from + nodes.length}` : null,
    },
  };
}

/** `alert/search.go`; a time of closing is known for those with metrics. */
function matches(alert: FakeAlert, input: NonNullable<Variables['input']>) {
  const created = Date.parse(alert.createdAt);
  const closed = Date.parse(alert.metrics?.closedAt ?? '');
  return (
    (input.filterByServiceID?.includes(alert.serviceID) ?? true) &&
    (input.filterByStatus?.includes(alert.status) ?? true) &&
    (!input.createdBefore || created < Date.parse(input.createdBefore)) &&
    (!input.notCreatedBefore ||
      created >= Date.parse(input.notCreatedBefore)) &&
    (!input.notClosedBefore || closed > Date.parse(input.notClosedBefore))
  );
}

function alertsOf(world: World, { input = {} }: Variables) {
  const { first = 15, filterByServiceID = [] } = input;
  if (first > 1000) return invalid(['alerts'], 'First', 'must be <= 1000');
  if (filterByServiceID.length > 50) {
    return invalid(['alerts'], 'ServiceIDs', 'must be <= 50');
  }
  // Sorted newest first, the search for a second page names a column that does not exist.
  if (input.sort === 'dateID' && input.after) {
    return { errors: [{ message: 'unexpected error' }], data: null };
  }
  const found = world.alerts
    .filter(alert => matches(alert, input))
    .sort((a, b) => a.alertID - b.alertID)
    .map(alert => ({ metrics: null, ...alert }));
  return { data: { alerts: page(found, first, input.after) } };
}

/** The answer to one operation. */
export function resolve(
  { world, now }: { world: World; now: number },
  operation: string,
  variables: Variables,
): unknown {
  const { id = '', input = {} } = variables;
  const user = (userID: string) => {
    const found = world.users[userID];
    return found ? { id: userID, email: '', ...found } : null;
  };
  switch (operation) {
    case 'CallboardService': {
      const service = world.services[id];
      if (!service) return { data: { service: null } };
      const { name, maintenanceExpiresAt = null, onCallUsers = [] } = service;
      const steps = (service.steps ?? []).map((step, stepNumber) => ({
        stepNumber,
        ...step,
      }));
      return {
        data: {
          service: {
            id,
            name,
            maintenanceExpiresAt,
            onCallUsers: onCallUsers.map(on => ({
              ...on,
              userName: world.users[on.userID]?.name ?? '',
            })),
            escalationPolicy: { id: `policy-of-${id}`, name, steps },
          },
        },
      };
    }
    case 'CallboardSchedule': {
      const schedule = world.schedules[id];
      if (!schedule) return { data: { schedule: null } };
      const start = Date.parse(variables.start ?? '');
      const end = Date.parse(variables.end ?? '');
      if (end - start > 50 * 24 * HOUR) {
        return invalid(
          ['schedule', 'shifts'],
          'EndTime',
          'cannot be more than 50 days past StartTime',
        );
      }
      const shifts = shiftsOf(schedule.shifts, start, end, now).map(shift => ({
        ...shift,
        user: user(shift.userID),
      }));
      return { data: { schedule: { id, ...schedule, shifts } } };
    }
    case 'CallboardRotation': {
      const rotation = world.rotations[id];
      if (!rotation) return { data: { rotation: null } };
      const next = Date.parse(rotation.nextHandoff);
      return {
        data: {
          rotation: {
            id,
            ...rotation,
            start: iso(next - 100 * rotation.everyHours * HOUR),
            users: rotation.userIDs.map(user).filter(Boolean),
            nextHandoffTimes: Array.from({ length: 50 }, (_, n) =>
              iso(next + n * rotation.everyHours * HOUR),
            ),
          },
        },
      };
    }
    case 'CallboardHandoffs': {
      const { from = iso(now), count = 0 } = input;
      if (count > 20) {
        return invalid(['calcRotationHandoffTimes'], 'count', 'must be <= 20');
      }
      const hours = Object.values(world.rotations)[0]?.everyHours ?? 24;
      return {
        data: {
          calcRotationHandoffTimes: Array.from({ length: count }, (_, n) =>
            iso(Date.parse(from) + (n + 1) * hours * HOUR),
          ),
        },
      };
    }
    case 'CallboardUser':
      return { data: { user: user(id) } };
    case 'CallboardServices': {
      const { first = 15, after } = input;
      if (first > 149) return invalid(['services'], 'Limit', 'must be <= 149');
      const all = Object.entries(world.services).map(([key, { name }]) => ({
        id: key,
        name,
      }));
      return { data: { services: page(all, first, after) } };
    }
    case 'CallboardAlerts':
      return alertsOf(world, variables);
    default:
      return {
        errors: [{ message: `operation ${operation} not found` }],
        data: null,
      };
  }
}
