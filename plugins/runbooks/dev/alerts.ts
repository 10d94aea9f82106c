import {
  Alert,
  AlertRunbook,
  SourceState,
} from '@callboard/backstage-plugin-runbooks-common';
import { DemoRunbook } from './Recipe';
import { iso, MINUTE } from './time';

/** The Alertmanager of the demo, read half a minute ago. */
export function alertmanager(
  now: number,
  more: Partial<SourceState> = {},
): SourceState {
  return {
    kind: 'alertmanager',
    name: 'production',
    asOf: iso(now - 30_000),
    stale: false,
    ...more,
  };
}

/** The page as the answer to an alert. */
export function answerOf({ page }: DemoRunbook, anchor?: string): AlertRunbook {
  const { id, title, url, state, readable } = page;
  return { id, title, url, state, readable, anchor };
}

/** An alert that fires for 12 minutes and wakes somebody. */
export function alert(
  now: number,
  name: string,
  runbooks: AlertRunbook[],
  more: Partial<Alert> = {},
): Alert {
  return {
    source: 'production',
    fingerprint: `fingerprint-${name}`,
    name,
    severity: 'critical',
    paging: true,
    status: 'firing',
    labels: { alertname: name, severity: 'critical', service: 'checkout' },
    startsAt: iso(now - 12 * MINUTE),
    updatedAt: iso(now - 30_000),
    runbooks,
    ...more,
  };
}
