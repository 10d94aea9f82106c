import {
  checkItem,
  instantField,
  ItemFault,
} from '@callboard/backstage-plugin-callboard-node';
import { RejectedAlert } from '@callboard/backstage-plugin-runbooks-common';
import { z } from 'zod';
import { boundLabels } from './bound';
import {
  annotationsField,
  endField,
  fingerprintField,
  generatorField,
  labelsField,
} from './fields';
import { labelFingerprint } from './labelFingerprint';
import { ToldAlert } from './ToldAlert';

/** Nobody's clock is further ahead than this. */
const AHEAD_MS = 5 * 60_000;

/** Of an alert in Alertmanager's webhook, what is used. */
const schema = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: labelsField,
  annotations: annotationsField,
  startsAt: instantField,
  endsAt: endField,
  generatorURL: generatorField,
  fingerprint: fingerprintField,
});

/** What a schema cannot say of instants: their order, and that they are not ahead of now. */
function faultOfInstants(
  { startsAt, endsAt, status }: z.output<typeof schema>,
  now: Date,
): Omit<ItemFault, 'code'> | undefined {
  const latest = new Date(now.getTime() + AHEAD_MS).toISOString();
  if (startsAt > latest) {
    return { path: 'startsAt', message: 'lies ahead of now' };
  }
  if (status === 'resolved' && endsAt !== undefined && endsAt < startsAt) {
    return { path: 'endsAt', message: 'lies before startsAt' };
  }
  return undefined;
}

function checkOne(
  item: unknown,
  now: Date,
): { alert: ToldAlert } | { fault: Omit<ItemFault, 'code'> } {
  const checked = checkItem(schema, item);
  if ('fault' in checked) return checked;
  const { status, labels, annotations, startsAt, endsAt, ...rest } =
    checked.value;
  const fault = faultOfInstants(checked.value, now);
  if (fault) return { fault };
  return {
    alert: {
      fingerprint: rest.fingerprint ?? labelFingerprint(labels),
      status,
      labels: boundLabels(labels),
      ...annotations,
      startsAt,
      endsAt: status === 'resolved' ? endsAt ?? now.toISOString() : endsAt,
      generatorUrl: rest.generatorURL,
    },
  };
}

/** Checks the alerts of a webhook one by one: a wrong one names itself and leaves its neighbours. */
export function checkPushed(
  items: readonly unknown[],
  now: Date,
): { alerts: ToldAlert[]; rejected: RejectedAlert[] } {
  const alerts: ToldAlert[] = [];
  const rejected: RejectedAlert[] = [];
  items.forEach((item, index) => {
    const checked = checkOne(item, now);
    if ('alert' in checked) {
      alerts.push(checked.alert);
      return;
    }
    const { path, message } = checked.fault;
    const inside = path && !path.startsWith('[') ? `.${path}` : path;
    rejected.push({ path: `alerts[${index}]${inside}`, message });
  });
  return { alerts, rejected };
}
