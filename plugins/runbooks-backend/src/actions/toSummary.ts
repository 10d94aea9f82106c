import { Alert, Runbook } from '@callboard/backstage-plugin-runbooks-common';

/** What a model needs of a runbook. */
export function toSummary(runbook: Runbook) {
  const { id, entityRef, title, url, state, reason, readable } = runbook;
  return {
    id,
    entityRef,
    title,
    url,
    state,
    reason,
    readable,
    alerts: runbook.alerts.map(({ name, firing, paging, anchor }) => ({
      name,
      firing,
      paging,
      anchor,
    })),
    reviewedAt: runbook.freshness.lastReview?.at,
    asOf: runbook.asOf,
    stale: runbook.stale ?? false,
  };
}

/** What a model needs of an alert. */
export function toFiring(alert: Alert) {
  const { name, entityRef, severity, paging = false, status } = alert;
  return {
    name,
    entityRef,
    severity,
    paging,
    status,
    since: alert.startsAt,
    summary: alert.summary,
    stale: alert.stale ?? false,
    runbooks: alert.runbooks.map(({ id, title, url, anchor, state }) => ({
      id,
      title,
      url,
      anchor,
      state,
    })),
  };
}
