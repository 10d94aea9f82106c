import {
  checkItem,
  entityRefField,
  entityRefsField,
  instantField,
  ItemFault,
  maybe,
  webAddressField,
} from '@callboard/backstage-plugin-callboard-node';
import { RejectedIncident } from '@callboard/backstage-plugin-oncall-common';
import { z } from 'zod';
import { ToldIncident } from './StoredIncident';

/** The most incidents one request may carry. */
export const MAX_INCIDENTS = 1_000;

/** The name of who sends incidents and does not say who they are. */
export const DEFAULT_SOURCE = 'push';

/** Nobody's clock is further ahead than this. */
const AHEAD_MS = 5 * 60_000;

const name = z.string().regex(/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i, {
  error: 'expected a name of at most 63 letters, digits, ".", "_" and "-"',
});

const schema = z.strictObject({
  source: maybe(name),
  id: z.string().min(1).max(200),
  title: z.string().trim().min(1).max(300),
  status: maybe(z.enum(['triggered', 'acknowledged', 'resolved'])),
  severity: maybe(z.string().trim().min(1).max(63)),
  entityRefs: entityRefsField,
  openedAt: instantField,
  acknowledgedAt: maybe(instantField),
  resolvedAt: maybe(instantField),
  url: maybe(webAddressField),
  responders: maybe(z.array(entityRefField).max(100)),
  postmortemUrl: maybe(webAddressField),
  followUps: maybe(
    z
      .array(
        z.strictObject({
          title: z.string().trim().min(1).max(300),
          url: maybe(webAddressField),
          done: z.boolean(),
        }),
      )
      .max(100),
  ),
});

/** Where an incident stands that does not say so itself: as far as its instants tell. */
function statusOf(incident: {
  status?: ToldIncident['status'];
  acknowledgedAt?: string;
  resolvedAt?: string;
}): ToldIncident['status'] {
  if (incident.status) return incident.status;
  if (incident.resolvedAt) return 'resolved';
  return incident.acknowledgedAt ? 'acknowledged' : 'triggered';
}

/** What a schema cannot say of instants: their order, and that they are not ahead of now. */
function faultOfInstants(
  incident: Pick<
    ToldIncident,
    'openedAt' | 'acknowledgedAt' | 'resolvedAt' | 'status'
  >,
  now: Date,
): ItemFault | undefined {
  const { openedAt, acknowledgedAt, resolvedAt, status } = incident;
  const latest = new Date(now.getTime() + AHEAD_MS).toISOString();
  const fault = (path: string, code: string, message: string) => ({
    path,
    code,
    message,
  });
  if (openedAt > latest) {
    return fault('openedAt', 'in-the-future', 'lies ahead of now');
  }
  if (acknowledgedAt !== undefined && acknowledgedAt < openedAt) {
    return fault('acknowledgedAt', 'out-of-order', 'lies before openedAt');
  }
  if (resolvedAt !== undefined && resolvedAt < openedAt) {
    return fault('resolvedAt', 'out-of-order', 'lies before openedAt');
  }
  if (resolvedAt !== undefined && status !== 'resolved') {
    return fault(
      'status',
      'contradiction',
      `is ${status}, but there is a resolvedAt`,
    );
  }
  return undefined;
}

/** The incident as it is kept, or what is wrong with it. */
export function checkIncident(
  item: unknown,
  { source, now }: { source: string; now: Date },
): { incident: ToldIncident } | { fault: ItemFault } {
  const checked = checkItem(schema, item);
  if ('fault' in checked) {
    return checked;
  }
  const { value } = checked;
  const incident: ToldIncident = {
    ...value,
    source: value.source ?? source,
    status: statusOf(value),
    responders: [...new Set(value.responders)],
    followUps: value.followUps ?? [],
  };
  const fault = faultOfInstants(incident, now);
  return fault ? { fault } : { incident };
}

/** Checks incidents one by one: a wrong one names itself and leaves its neighbours. */
export function checkIncidents(
  items: readonly unknown[],
  context: { source: string; now: Date },
): { accepted: ToldIncident[]; rejected: RejectedIncident[] } {
  const accepted: ToldIncident[] = [];
  const rejected: RejectedIncident[] = [];
  items.forEach((item, index) => {
    const checked = checkIncident(item, context);
    if ('incident' in checked) {
      accepted.push(checked.incident);
    } else {
      rejected.push({ index, ...idOf(item), ...checked.fault });
    }
  });
  return { accepted, rejected };
}

function idOf(item: unknown): { id?: string } {
  const named = z.object({ id: z.string() }).safeParse(item);
  return named.success ? { id: named.data.id.slice(0, 200) } : {};
}
