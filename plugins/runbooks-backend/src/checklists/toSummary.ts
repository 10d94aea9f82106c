import {
  ChecklistAlert,
  ChecklistSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import { ChecklistRow } from '../database/rows';

function alertOf({
  alert_source: source,
  alert_fingerprint: fingerprint,
  alert_name: name,
}: ChecklistRow): ChecklistAlert | undefined {
  return source !== null && fingerprint !== null && name !== null
    ? { source, fingerprint, name }
    : undefined;
}

/** A checklist without its items, as the API has it. */
export function toSummary(
  row: ChecklistRow,
  { done, readers }: Pick<ChecklistSummary, 'done' | 'readers'>,
): ChecklistSummary {
  const alert = alertOf(row);
  const { ended_by: endedBy, ended_at: endedAt, note } = row;
  return {
    id: row.id,
    runbookId: row.page_id,
    runbookTitle: row.title,
    entityRef: row.entity_ref,
    ...(alert && { alert }),
    startedBy: row.started_by,
    startedAt: row.started_at,
    ...(endedBy !== null && endedAt !== null && { endedBy, endedAt }),
    ...(note !== null && { note }),
    done,
    total: row.total,
    readers,
  };
}
