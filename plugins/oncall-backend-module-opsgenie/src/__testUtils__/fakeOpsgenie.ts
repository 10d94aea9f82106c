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
import { readOpsgenieAccounts } from '../config';
import { OpsgenieProvider } from '../opsgenie/OpsgenieProvider';
import { NOW } from './time';

/** The key that the server takes. */
export const API_KEY = 'genie-s3cret';

/** What a fake account holds, in the shapes of the API. */
export interface OpsgenieStore {
  teams: Array<{ id: string; name: string; members?: object[] }>;
  routingRules: Record<string, object[]>;
  escalations: Array<{ id: string }>;
  schedules: Array<{ id: string; name: string }>;
  /** Rotations by schedule. */
  rotations: Record<string, Array<{ name: string; periods: RawPeriod[] }>>;
  /** Participants by schedule. */
  onCalls: Record<string, object[]>;
  users: object[];
  alerts: Array<{ status: string; createdAt: string; team: string }>;
}

/** A period of a rotation. */
export interface RawPeriod {
  startDate: string;
  endDate: string;
  [more: string]: unknown;
}

const missing: JsonAnswer = {
  status: 404,
  body: { message: 'No such thing exists', took: 0.01, requestId: 'r' },
};

const UNITS: Record<string, number> = { days: 86_400_000 };

/**
 * Speaks the published contract of Opsgenie's REST API. The shapes are those of https://github.com/opsgenie/opsgenie-oas
 * (swagger.json: `getTeam`, `listTeams`, `listTeamRoutingRules`, `listEscalations`, `getEscalation`, `getSchedule`,
 * `getScheduleTimeline`, `getOnCalls`, `listUsers`, `listAlerts`), published under https://docs.opsgenie.com/docs:
 * team-api, team-routing-rule-api, escalation-api, schedule-api, who-is-on-call-api, user-api, alert-api, pagination.
 */
function answerFrom(
  store: OpsgenieStore,
  { path, query }: AskedRequest,
): JsonAnswer {
  const data = (value: unknown): JsonAnswer =>
    value ? { body: { data: value, took: 0.01, requestId: 'r' } } : missing;
  const page = (items: unknown[]): JsonAnswer => {
    const limit = Math.min(Number(query.get('limit') ?? 20), 100);
    const offset = Number(query.get('offset') ?? 0);
    const more = offset + limit < items.length;
    return {
      body: {
        data: items.slice(offset, offset + limit),
        paging: {
          first: 'https://api.opsgenie.com/…',
          ...(more && {
            next: `https://api.opsgenie.com${path}?offset=${offset + limit}`,
          }),
        },
      },
    };
  };
  const [, list = '', id = '', part = ''] = path
    .split('/')
    .slice(1)
    .map(decodeURIComponent);
  switch (`${list}/${part}`) {
    case 'teams/': {
      const key = query.get('identifierType') === 'name' ? 'name' : 'id';
      return data(id ? store.teams.find(t => t[key] === id) : store.teams);
    }
    case 'teams/routing-rules':
      return data(store.routingRules[id]);
    case 'escalations/':
      return data(
        id ? store.escalations.find(e => e.id === id) : store.escalations,
      );
    case 'schedules/':
      return data(store.schedules.find(s => s.id === id));
    case 'schedules/timeline': {
      const from = Date.parse(query.get('date') ?? '');
      const length = Number(query.get('interval'));
      const to = from + length * (UNITS[query.get('intervalUnit') ?? ''] ?? 0);
      return data({
        startDate: query.get('date'),
        endDate: new Date(to).toISOString(),
        finalTimeline: {
          rotations: (store.rotations[id] ?? []).map(rotation => ({
            id: rotation.name,
            order: 1,
            ...rotation,
            periods: rotation.periods.filter(
              ({ startDate, endDate }) =>
                Date.parse(endDate) > from && Date.parse(startDate) < to,
            ),
          })),
        },
      });
    }
    case 'schedules/on-calls':
      return data({ onCallParticipants: store.onCalls[id] ?? [] });
    case 'users/':
      return page(store.users);
    case 'alerts/': {
      const text = query.get('query') ?? '';
      const [, from] = /createdAt > (\d+)/.exec(text) ?? [];
      const [, to] = /createdAt < (\d+)/.exec(text) ?? [];
      const found = store.alerts.filter(
        ({ status, team, createdAt }) =>
          text.includes(`responders: "${team}"`) &&
          (text.includes('status: open')
            ? status === 'open'
            : Date.parse(createdAt) > Number(from) &&
              Date.parse(createdAt) < Number(to)),
      );
      return page(found);
    }
    default:
      return missing;
  }
}

/** Does something with a provider before a fake Opsgenie; gives what came and what the server was asked. */
export async function withOpsgenie<T>(
  options: {
    store?: Partial<OpsgenieStore>;
    intercept?: InterceptRequest;
    account?: JsonObject;
    environment?: HttpEnvironment;
  },
  work: (provider: OpsgenieProvider) => Promise<T>,
): Promise<{ result: T; asked: AskedRequest[] }> {
  const store: OpsgenieStore = {
    teams: [],
    routingRules: {},
    escalations: [],
    schedules: [],
    rotations: {},
    onCalls: {},
    users: [],
    alerts: [],
    ...options.store,
  };
  const fake = await startJsonServer(
    asked =>
      asked.headers.authorization === `GenieKey ${API_KEY}`
        ? answerFrom(store, asked)
        : { status: 401, body: { message: 'Key is invalid' } },
    options.intercept,
  );
  const account = {
    name: 'main',
    apiKey: API_KEY,
    url: fake.url,
    allowedHosts: [fake.host],
    requestsPerMinute: 60_000,
    ...options.account,
  };
  const [provider] = readOpsgenieAccounts(
    new ConfigReader({
      callboard: { oncall: { opsgenie: { accounts: [account] } } },
    }),
  ).map(one =>
    OpsgenieProvider.create(
      one,
      options.environment ?? fakeTime(NOW).environment,
    ),
  );
  try {
    if (!provider) throw new Error('no account');
    return { result: await work(provider), asked: fake.asked };
  } finally {
    await fake.close();
  }
}
