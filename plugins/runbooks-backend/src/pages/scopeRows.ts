import { AlertRow, UseRow } from '../database/rows';
import { FoundAlert, FoundUse } from './FoundPage';

/** Row of a use but for its id, which is of the rest. */
export function toUseRow(scope: string, use: FoundUse): Omit<UseRow, 'id'> {
  return {
    scope,
    page_id: use.page.id,
    entity_ref: use.entityRef,
    kind: use.kind,
    place: use.place,
    url: use.url,
    title: use.title ?? null,
    anchor: use.anchor || null,
  };
}

/** Row of an alert but for its id, which is of the rest. */
export function toAlertRow(
  scope: string,
  alert: FoundAlert,
): Omit<AlertRow, 'id'> {
  return {
    scope,
    entity_ref: alert.entityRef,
    name: alert.name,
    severity: alert.severity ?? null,
    paging: alert.paging,
    source: alert.source,
    via: alert.via,
    summary: alert.summary ?? null,
    subject: alert.subject ?? null,
    page_id: alert.runbook?.page.id ?? null,
    anchor: alert.runbook?.anchor || null,
  };
}

/** The pages that alerts name. */
export function usesOfAlerts(alerts: readonly FoundAlert[]): FoundUse[] {
  return alerts.flatMap(({ entityRef, via, runbook }) =>
    runbook ? [{ ...runbook, entityRef, kind: via }] : [],
  );
}
