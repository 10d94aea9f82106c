/** What a fake Grafana OnCall holds. */
export interface World {
  schedules: FakeSchedule[];
  users: Array<{ id: string; username: string; email: string }>;
  integrations: Array<{ id: string; name: string }>;
  alertGroups: FakeAlertGroup[];
}

export interface FakeSchedule {
  id: string;
  name: string;
  type: 'web' | 'calendar' | 'ical';
  time_zone?: string;
  shifts: Array<{
    user_pk: string;
    user_email: string | null;
    user_username: string;
    start: string;
    end: string;
  }>;
}

export interface FakeAlertGroup {
  id: string;
  integration_id: string;
  state: 'new' | 'acknowledged' | 'resolved' | 'silenced';
  created_at: string;
  resolved_at: string | null;
  acknowledged_at: string | null;
  acknowledged_by: string | null;
  resolved_by: string | null;
  title: string | null;
  permalinks: Record<string, string | null>;
}

export const SCHEDULE = 'SBM7DV7BKFUYU';
export const INTEGRATION = 'CFRPV98RPR1U8';

const shift = (name: string, start: string, end: string) => ({
  user_pk: `U-${name}`,
  user_email: `${name}@example.org`,
  user_username: name,
  start,
  end,
});

/** One schedule of two people in turn. */
export function smallWorld(): World {
  return {
    schedules: [
      {
        id: SCHEDULE,
        name: 'Checkout',
        type: 'web',
        time_zone: 'Europe/Berlin',
        shifts: [
          shift('ann', '2026-01-26T08:00:00Z', '2026-03-02T08:00:00Z'),
          shift('ben', '2026-03-02T08:00:00Z', '2026-07-06T07:00:00Z'),
        ],
      },
    ],
    users: ['ann', 'ben'].map(username => ({
      id: `U-${username}`,
      username,
      email: `${username}@example.org`,
    })),
    integrations: [{ id: INTEGRATION, name: 'Checkout alerts' }],
    alertGroups: [],
  };
}

/** An alert group as one is born. */
export const alertGroup = (
  id: string,
  over: Partial<FakeAlertGroup> = {},
): FakeAlertGroup => ({
  id,
  integration_id: INTEGRATION,
  state: 'new',
  created_at: '2026-02-20T12:00:00.430444Z',
  resolved_at: null,
  acknowledged_at: null,
  acknowledged_by: null,
  resolved_by: null,
  title: 'Memory above 90 %',
  permalinks: {
    slack: null,
    telegram: null,
    web: `https://stack.grafana.net/a/grafana-irm-app/alert-groups/${id}`,
  },
  ...over,
});
