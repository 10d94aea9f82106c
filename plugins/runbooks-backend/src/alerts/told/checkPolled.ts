import {
  checkItem,
  instantField,
  ItemFault,
} from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';
import { boundLabels } from './bound';
import {
  annotationsField,
  fingerprintField,
  generatorField,
  labelsField,
} from './fields';
import { labelFingerprint } from './labelFingerprint';
import { ToldAlert } from './ToldAlert';

/** Of the answer to `GET /api/v2/alerts`, what is used. */
const schema = z.object({
  fingerprint: fingerprintField,
  status: z.object({ state: z.enum(['active', 'suppressed', 'unprocessed']) }),
  labels: labelsField,
  annotations: annotationsField,
  startsAt: instantField,
  generatorURL: generatorField,
});

/** What an Alertmanager answered. */
export interface PolledAlerts {
  alerts: ToldAlert[];
  faults: { index: number; fault: ItemFault }[];
  /** Fingerprints of alerts that could not be read: they are there, as they were told before. */
  unreadable: string[];
  /** Whether one of those cannot be told apart from an alert that is over. */
  hasUnnamed: boolean;
}

/**
 * Checks the alerts of an answer one by one. Whatever it holds has not ended: until when Alertmanager believes in an alert
 * (`endsAt`) is its own affair.
 */
export function checkPolled(items: readonly unknown[]): PolledAlerts {
  const result: PolledAlerts = {
    alerts: [],
    faults: [],
    unreadable: [],
    hasUnnamed: false,
  };
  items.forEach((item, index) => {
    const checked = checkItem(schema, item);
    if ('fault' in checked) {
      const fingerprint = fingerprintOf(item);
      result.faults.push({ index, fault: checked.fault });
      result.unreadable.push(...(fingerprint ? [fingerprint] : []));
      result.hasUnnamed ||= fingerprint === undefined;
      return;
    }
    const { fingerprint, status, labels, annotations, ...rest } = checked.value;
    result.alerts.push({
      fingerprint: fingerprint ?? labelFingerprint(labels),
      status: status.state === 'suppressed' ? 'suppressed' : 'firing',
      labels: boundLabels(labels),
      ...annotations,
      startsAt: rest.startsAt,
      generatorUrl: rest.generatorURL,
    });
  });
  return result;
}

function fingerprintOf(item: unknown): string | undefined {
  const named = z.object({ fingerprint: fingerprintField }).safeParse(item);
  return named.success ? named.data.fingerprint : undefined;
}
