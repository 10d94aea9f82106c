/** What a fake GoAlert holds. Instants are ISO texts, so that tests read like its answers. */
export interface World {
  users: Record<string, { name: string; email?: string }>;
  services: Record<
    string,
    {
      name: string;
      maintenanceExpiresAt?: string;
      onCallUsers?: Array<{ userID: string; stepNumber: number }>;
      steps?: FakeStep[];
    }
  >;
  schedules: Record<
    string,
    { name: string; timeZone: string; shifts: FakeShift[] }
  >;
  rotations: Record<string, FakeRotation>;
  alerts: FakeAlert[];
}

export interface FakeStep {
  delayMinutes: number;
  actions: Array<{ type: string; args: Record<string, string> }>;
}

/** A shift as it really is, however the server cuts it. */
export interface FakeShift {
  userID: string;
  start: string;
  end: string;
}

export interface FakeRotation {
  name: string;
  timeZone: string;
  type: 'hourly' | 'daily' | 'weekly' | 'monthly';
  shiftLength: number;
  activeUserIndex: number;
  userIDs: string[];
  /** When the next handoff is; the others follow in steps of `everyHours`, as in a zone without changing clocks. */
  nextHandoff: string;
  everyHours: number;
}

export interface FakeAlert {
  alertID: number;
  status: 'StatusUnacknowledged' | 'StatusAcknowledged' | 'StatusClosed';
  summary: string;
  createdAt: string;
  serviceID: string;
  metrics?: {
    closedAt: string;
    timeToAck: string | null;
    timeToClose: string | null;
  } | null;
}

export const id = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const SERVICE = id(1);
export const PRIMARY = id(11);
export const BACKUP = id(12);
export const ROTATION = id(21);
export const ANN = id(31);
export const BEN = id(32);
export const CLEO = id(33);

const schedule = (action: string) => ({
  type: 'builtin-schedule',
  args: { schedule_id: action },
});
const user = (action: string) => ({
  type: 'builtin-user',
  args: { user_id: action },
});

/** Two steps: a schedule after which ten minutes pass, then a person. */
export function smallWorld(): World {
  return {
    users: {
      [ANN]: { name: 'Ann', email: 'ann@example.org' },
      [BEN]: { name: 'Ben', email: 'ben@example.org' },
      [CLEO]: { name: 'Cleo', email: 'cleo@example.org' },
    },
    services: {
      [SERVICE]: {
        name: 'Checkout',
        steps: [
          { delayMinutes: 10, actions: [schedule(PRIMARY)] },
          { delayMinutes: 15, actions: [user(CLEO)] },
        ],
      },
    },
    schedules: {
      [PRIMARY]: {
        name: 'Checkout primary',
        timeZone: 'Europe/Berlin',
        shifts: [
          {
            userID: ANN,
            start: '2026-02-23T08:00:00Z',
            end: '2026-03-02T08:00:00Z',
          },
          {
            userID: BEN,
            start: '2026-03-02T08:00:00Z',
            end: '2026-06-29T08:00:00Z',
          },
        ],
      },
    },
    rotations: {},
    alerts: [],
  };
}

export const actions = { schedule, user };
