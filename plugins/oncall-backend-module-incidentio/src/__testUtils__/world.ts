/** What a fake incident.io holds. */
export interface World {
  schedules: FakeSchedule[];
  users: FakeUser[];
  incidents: FakeIncident[];
}

export interface FakeUser {
  id: string;
  name: string;
  email?: string;
  is_active?: boolean;
}

export interface FakeEntry {
  start_at: string;
  end_at: string;
  fingerprint?: string;
  rotation_id?: string;
  layer_id?: string;
  user?: FakeUser;
}

export interface FakeSchedule {
  id: string;
  name: string;
  timezone: string;
  rotations?: Array<{ id: string; name: string }>;
  final: FakeEntry[];
  overrides?: FakeEntry[];
}

export interface FakeIncident {
  id: string;
  name: string;
  reference: string;
  created_at: string;
  category: string;
  severity?: string;
  /** Catalog entry of the custom field `Affected services`. */
  service?: { id: string; external_id?: string; name: string };
  /** Values by the timestamp's name. */
  timestamps?: Record<string, string | null>;
  permalink?: string;
  postmortem_document_url?: string;
  lead?: FakeUser;
}

export const SCHEDULE = '01G0J1EXE7AXZ2C93K61WBPYEH';
export const ROTATION = '01G0J1EXE7AXZ2C93K61WBROTA';
export const FIELD = '01FCNDV6P870EA6S7TK1DSFIELD';

export const ann = { id: 'U-ann', name: 'Ann', email: 'ann@example.org' };
export const ben = { id: 'U-ben', name: 'Ben', email: 'ben@example.org' };

export const entry = (
  user: FakeUser | undefined,
  start_at: string,
  end_at: string,
  over: Partial<FakeEntry> = {},
): FakeEntry => ({
  start_at,
  end_at,
  rotation_id: ROTATION,
  layer_id: 'layer-1',
  fingerprint: `${user?.id}@${start_at}`,
  ...(user && { user }),
  ...over,
});

/** One schedule of two people in turn. */
export function smallWorld(): World {
  return {
    schedules: [
      {
        id: SCHEDULE,
        name: 'Primary On-Call Schedule',
        timezone: 'Europe/London',
        rotations: [{ id: ROTATION, name: 'Weekly' }],
        final: [
          entry(ann, '2026-01-26T09:00:00Z', '2026-03-02T09:00:00Z'),
          entry(ben, '2026-03-02T09:00:00Z', '2026-07-06T08:00:00Z'),
        ],
      },
    ],
    users: [ann, ben],
    incidents: [],
  };
}

/** An incident as one is declared. */
export const incident = (
  id: string,
  over: Partial<FakeIncident> = {},
): FakeIncident => ({
  id,
  name: 'Our database is sad',
  reference: `INC-${id}`,
  created_at: '2026-02-20T12:00:00.000Z',
  category: 'live',
  ...over,
});
