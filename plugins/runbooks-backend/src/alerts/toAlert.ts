import {
  Alert,
  AlertRunbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { FiringRow } from '../database/rows';
import { Belief, isStale, Telling } from './Telling';

/** An alert on the wire, as one of the entities it concerns has it. */
export function toAlert(options: {
  telling: Telling;
  row: FiringRow;
  runbooks: AlertRunbook[];
  belief: Belief;
  now: Date;
}): Alert {
  const { telling, row, runbooks, belief, now } = options;
  return {
    source: row.source,
    fingerprint: row.fingerprint,
    name: row.name,
    severity: row.severity ?? undefined,
    paging: Boolean(row.paging),
    status: row.status,
    entityRef: telling.entityRef,
    problem: row.problem ?? undefined,
    labels: JSON.parse(row.labels),
    summary: row.summary ?? undefined,
    description: row.description ?? undefined,
    startsAt: row.starts_at,
    // Of one that fires it is no end, but until when it is believed.
    endsAt: (row.status === 'resolved' && row.ends_at) || undefined,
    updatedAt: row.updated_at,
    stale: isStale(telling, belief, now) || undefined,
    generatorUrl: row.generator_url ?? undefined,
    runbookUrl: row.runbook_url ?? undefined,
    runbooks,
  };
}
