/** What a fake account holds, in the shapes of the API. */
export interface Store {
  services: RawService[];
  /** What `include[]=escalation_policies` adds to the reference, by the policy's id. */
  policies: Record<string, object>;
  onCalls: RawOnCall[];
  users: Array<{ id: string }>;
  schedules: Array<{ id: string }>;
  schedulesV3: Array<{ id: string }>;
  incidents: RawIncident[];
  logEntries: Record<string, object[]>;
}

interface RawReference {
  id: string;
  type: string;
  summary: string;
  html_url: string | null;
}

/** Of a service, its status and escalation policy. */
export interface RawService extends RawReference {
  name: string;
  status: string;
  escalation_policy: RawReference;
}

/** An on-call entry. */
export interface RawOnCall {
  user: RawReference;
  schedule: RawReference | null;
  escalation_policy: RawReference;
  escalation_level: number;
  start: string | null;
  end: string | null;
}

/** Of an incident, what requests filter by. */
export interface RawIncident extends RawReference {
  status: string;
  created_at: string;
  service: RawReference;
}

/** A reference to something. */
export const reference = (type: string, id: string): RawReference => ({
  id,
  type: `${type}_reference`,
  summary: `${type} ${id}`,
  html_url: `https://acme.pagerduty.com/${type}s/${id}`,
});

/** A service of an escalation policy. */
export const service = (
  id: string,
  policy: string,
  status = 'active',
): RawService => ({
  ...reference('service', id),
  type: 'service',
  name: `Service ${id}`,
  status,
  escalation_policy: reference('escalation_policy', policy),
});

/** The rules of an escalation policy by their delays. */
export const policy = (...delays: number[]) => ({
  type: 'escalation_policy',
  num_loops: 1,
  escalation_rules: delays.map((escalation_delay_in_minutes, i) => ({
    id: `R${i}`,
    escalation_delay_in_minutes,
    targets: [reference('schedule', `S${i}`)],
  })),
});

/** A user in full. */
export const user = (
  id: string,
  email: string | null = `${id}@acme.example`,
) => ({
  ...reference('user', id),
  type: 'user',
  name: `User ${id}`,
  ...(email !== null && { email }),
});

/** Somebody on call. */
export const onCall = (
  who: string,
  policyId: string,
  level: number,
  span: [start: string, end: string] | null,
  more: Partial<RawOnCall> = {},
): RawOnCall => ({
  user: reference('user', who),
  schedule: span ? reference('schedule', 'S1') : null,
  escalation_policy: reference('escalation_policy', policyId),
  escalation_level: level,
  start: span && span[0],
  end: span && span[1],
  ...more,
});
