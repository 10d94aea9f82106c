import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import {
  AskedRequest,
  InterceptRequest,
  JsonAnswer,
  startJsonServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { fakeTime } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { readJsmAccounts } from '../config';
import { JsmProvider } from '../jsm/JsmProvider';
import { NOW } from './time';

/** The site of the tests. */
export const CLOUD_ID = '11111111-2222-3333-4444-555555555555';
/** The token that the server takes. */
export const TOKEN = 'atlassian-s3cret';

/** What a fake site holds, in the shapes of the API. */
export interface JsmStore {
  schedules: Array<{ id: string; name: string }>;
  /** Rotations by schedule. */
  rotations: Record<string, Array<{ name: string; periods: RawPeriod[] }>>;
  /** Participants by schedule. */
  onCalls: Record<string, object[]>;
  users: Array<{ accountId: string }>;
}

/** A period of a rotation. */
export interface RawPeriod {
  startDate: string;
  endDate?: string;
  [more: string]: unknown;
}

const missing: JsonAnswer = {
  status: 404,
  body: { errors: [{ title: 'Not Found', code: 'NOT_FOUND' }] },
};

/**
 * Speaks the published contract of Jira Service Management's operations, under
 * https://developer.atlassian.com/cloud/jira/service-desk-ops/rest/v2: api-group-schedules, api-group-schedule-timelines,
 * api-group-schedule-on-calls; and of https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users
 * (`GET /rest/api/3/user/bulk`).
 */
function answerFrom(
  store: JsmStore,
  { path, query }: AskedRequest,
): JsonAnswer {
  if (path === `/ex/jira/${CLOUD_ID}/rest/api/3/user/bulk`) {
    const ids = query.getAll('accountId');
    const values = store.users.filter(({ accountId }) =>
      ids.includes(accountId),
    );
    return { body: { values, maxResults: 50, startAt: 0, isLast: true } };
  }
  const prefix = `/jsm/ops/api/${CLOUD_ID}/v1/schedules`;
  if (!path.startsWith(prefix)) return missing;
  const [id = '', part = ''] = path
    .slice(prefix.length + 1)
    .split('/')
    .map(decodeURIComponent);
  if (!id) {
    const size = Number(query.get('size') ?? 25);
    const offset = Number(query.get('offset') ?? 0);
    const next = `/v1/schedules?offset=${offset + size}&size=${size}`;
    return {
      body: {
        values: store.schedules.slice(offset, offset + size),
        links: offset + size < store.schedules.length ? { next } : {},
      },
    };
  }
  const schedule = store.schedules.find(one => one.id === id);
  if (!schedule) return missing;
  switch (part) {
    case 'timeline':
      return { body: timelineOf(store.rotations[id] ?? [], query) };
    case 'on-calls':
      return { body: { onCallParticipants: store.onCalls[id] ?? [] } };
    default:
      return { body: schedule };
  }
}

function timelineOf(
  rotations: JsmStore['rotations'][string],
  query: URLSearchParams,
) {
  const from = Date.parse(query.get('date') ?? '');
  const to = from + Number(query.get('interval')) * 86_400_000;
  return {
    startDate: query.get('date'),
    endDate: new Date(to).toISOString(),
    finalTimeline: {
      rotations: rotations.map(({ name, periods }) => ({
        id: name,
        name,
        order: 1,
        periods: periods.filter(
          ({ startDate, endDate }) =>
            Date.parse(startDate) < to &&
            (endDate === undefined || Date.parse(endDate) > from),
        ),
      })),
    },
  };
}

/** Does something with a provider before a fake site; gives what came and what the server was asked. */
export async function withJsm<T>(
  options: {
    store?: Partial<JsmStore>;
    intercept?: InterceptRequest;
    account?: JsonObject;
    environment?: HttpEnvironment;
  },
  work: (provider: JsmProvider) => Promise<T>,
): Promise<{ result: T; asked: AskedRequest[] }> {
  const store: JsmStore = {
    schedules: [],
    rotations: {},
    onCalls: {},
    users: [],
    ...options.store,
  };
  const basic = Buffer.from(`ada@acme.example:${TOKEN}`).toString('base64');
  const accepted = [`Basic ${basic}`, `Bearer ${TOKEN}`];
  const fake = await startJsonServer(
    asked =>
      accepted.includes(asked.headers.authorization ?? '')
        ? answerFrom(store, asked)
        : { status: 401, body: { message: 'Unauthorized' } },
    options.intercept,
  );
  const account = {
    name: 'main',
    cloudId: CLOUD_ID,
    email: 'ada@acme.example',
    token: TOKEN,
    url: fake.url,
    allowedHosts: [fake.host],
    requestsPerMinute: 60_000,
    ...options.account,
  };
  const [provider] = readJsmAccounts(
    new ConfigReader({
      callboard: { oncall: { jsm: { accounts: [account] } } },
    }),
  ).map(one =>
    JsmProvider.create(one, options.environment ?? fakeTime(NOW).environment),
  );
  try {
    if (!provider) throw new Error('no account');
    return { result: await work(provider), asked: fake.asked };
  } finally {
    await fake.close();
  }
}
