import { FiringRow } from '../database/rows';
import { MappedAlert } from './mapping/MappedAlert';

/** What identifies an alert as it was told by one source. */
export interface FiringKey {
  source: string;
  fingerprint: string;
}

/** As one text. */
export const firingKey = ({ source, fingerprint }: FiringKey): string =>
  `${fingerprint} ${source}`;

/** Alerts that are pushed have sources of this form; others have the name of an Alertmanager that is asked. */
const PUSHED = 'webhook/';

/** Source of the alerts that a receiver of an Alertmanager pushes. */
export const pushedSource = (receiver: string): string =>
  `${PUSHED}${receiver}`;

/** Whether a source pushes alerts, so that nobody knows when it will tell them again. */
export const isPushed = (source: string): boolean => source.startsWith(PUSHED);

/** An alert as its table has it. */
export function toFiringRow(
  alert: MappedAlert,
  { source, at }: { source: string; at: Date },
): FiringRow {
  return {
    source,
    fingerprint: alert.fingerprint,
    name: alert.name,
    severity: alert.severity ?? null,
    paging: alert.paging,
    status: alert.status,
    problem: alert.problem ?? null,
    labels: JSON.stringify(alert.labels),
    summary: alert.summary ?? null,
    description: alert.description ?? null,
    starts_at: alert.startsAt,
    ends_at: alert.endsAt ?? null,
    updated_at: at.toISOString(),
    generator_url: alert.generatorUrl ?? null,
    runbook_url: alert.runbookUrl ?? null,
    page_id: alert.page?.pageId ?? null,
    anchor: alert.page?.anchor || null,
  };
}

/** Of everything but when it was told, to find out whether a telling says anything new. */
export function contentOf(
  row: FiringRow,
  entityRefs: readonly string[],
): string {
  return JSON.stringify([
    row.name,
    row.severity,
    Boolean(row.paging),
    row.status,
    row.problem,
    row.labels,
    row.summary,
    row.description,
    row.starts_at,
    row.ends_at,
    row.generator_url,
    row.runbook_url,
    row.page_id,
    row.anchor,
    ...entityRefs,
  ]);
}
