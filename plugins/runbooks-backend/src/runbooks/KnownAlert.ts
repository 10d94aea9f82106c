import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { AlertRow } from '../database/rows';

/** What of the places that know an alert is read. */
export const ALERT_COLUMNS = [
  'entity_ref',
  'name',
  'severity',
  'paging',
  'source',
  'via',
  'summary',
] as const;
export type KnownAlertRow = Pick<AlertRow, (typeof ALERT_COLUMNS)[number]>;

/** An alert that can fire for an entity, however many rules have its name. */
export interface KnownAlert {
  entityRef: string;
  name: string;
  severity?: string;
  /** Whether it wakes somebody: where any rule of that name does. */
  paging: boolean;
  summary?: string;
  /** For people: every place that it is known from. */
  source: string;
}

/**
 * Alerts of entities, each once. Rules win over policies: what an SLO's policy asks for is what the rules that were made of
 * it do, where they are there.
 */
export function mergeAlerts(rows: readonly KnownAlertRow[]): KnownAlert[] {
  const named = groupBy(rows, row => `${row.entity_ref} ${row.name}`);
  return [...named.values()].flatMap(all => {
    const rules = all.filter(({ via }) => via === 'alert-rule');
    const merged = (rules.length > 0 ? rules : all).sort(byUrgency);
    const [first] = merged;
    if (!first) return [];
    const sources = new Set(merged.map(({ source }) => source));
    return [
      {
        entityRef: first.entity_ref,
        name: first.name,
        severity: first.severity ?? undefined,
        paging: Boolean(first.paging),
        summary:
          merged.find(({ summary }) => summary !== null)?.summary ?? undefined,
        source: [...sources].sort().join(', '),
      },
    ];
  });
}

/** Paging ones first, so that an alert says the severity for which it wakes somebody. */
function byUrgency(a: KnownAlertRow, b: KnownAlertRow): number {
  return (
    Number(Boolean(b.paging)) - Number(Boolean(a.paging)) ||
    ((a.severity ?? '') < (b.severity ?? '') ? -1 : 1)
  );
}
