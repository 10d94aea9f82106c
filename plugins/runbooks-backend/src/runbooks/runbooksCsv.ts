import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';

/** Runbooks as CSV, one line per entity and page. */
export function runbooksCsv(items: readonly Runbook[]): string {
  return toCsv(items, [
    { header: 'entity', value: ({ entityRef }) => entityRef },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'tier', value: ({ tier }) => tier },
    { header: 'title', value: ({ title }) => title },
    { header: 'url', value: ({ url }) => url },
    { header: 'kind', value: ({ kind }) => kind },
    { header: 'state', value: ({ state }) => state },
    { header: 'reason', value: ({ reason }) => reason },
    { header: 'liveness', value: ({ liveness }) => liveness.state },
    { header: 'liveness code', value: ({ liveness }) => liveness.code },
    { header: 'checked', value: ({ liveness }) => liveness.checkedAt },
    { header: 'changed', value: ({ freshness }) => freshness.changedAt },
    {
      header: 'reviewed',
      value: ({ freshness }) => freshness.lastReview?.at,
    },
    {
      header: 'reviewed by',
      value: ({ freshness }) => freshness.lastReview?.by,
    },
    {
      header: 'outcome',
      value: ({ freshness }) => freshness.lastReview?.outcome,
    },
    { header: 'review due', value: ({ freshness }) => freshness.dueAt },
    { header: 'quality', value: ({ quality }) => quality.state },
    {
      header: 'lacks',
      value: ({ quality }) =>
        quality.findings.map(({ message }) => message).join('; '),
    },
    {
      header: 'alerts',
      value: ({ alerts }) => alerts.map(({ name }) => name).join(', '),
    },
    { header: 'as of', value: ({ asOf }) => asOf },
    { header: 'stale', value: ({ stale = false }) => stale },
  ]);
}
