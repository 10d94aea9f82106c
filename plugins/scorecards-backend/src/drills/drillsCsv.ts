import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { Drill, DueDrill } from '@callboard/backstage-plugin-scorecards-common';

/** Drills as CSV, one line each. */
export function drillsCsv(items: readonly Drill[]): string {
  return toCsv(items, [
    { header: 'id', value: ({ id }) => id },
    { header: 'entity', value: ({ entityRef }) => entityRef },
    { header: 'entity title', value: ({ entityTitle }) => entityTitle },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'tier', value: ({ tier }) => tier },
    { header: 'kind', value: ({ kind }) => kind },
    { header: 'title', value: ({ title }) => title },
    { header: 'at', value: ({ at }) => at },
    { header: 'result', value: ({ result }) => result },
    { header: 'hypothesis', value: ({ hypothesis }) => hypothesis },
    { header: 'summary', value: ({ summary }) => summary },
    { header: 'duration (s)', value: one => one.durationSeconds },
    { header: 'link', value: ({ link }) => link },
    { header: 'follow-ups', value: ({ followUps }) => followUps.length },
    {
      header: 'open follow-ups',
      value: ({ followUps }) => followUps.filter(({ done }) => !done).length,
    },
    { header: 'source', value: ({ source }) => source },
    { header: 'recorded by', value: ({ recordedBy }) => recordedBy },
    { header: 'recorded', value: ({ recordedAt }) => recordedAt },
  ]);
}

/** What is due as CSV, one line per entity and kind. */
export function dueCsv(items: readonly DueDrill[]): string {
  return toCsv(items, [
    { header: 'entity', value: ({ entityRef }) => entityRef },
    { header: 'entity title', value: ({ entityTitle }) => entityTitle },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'tier', value: ({ tier }) => tier },
    { header: 'kind', value: ({ kind }) => kind },
    { header: 'state', value: ({ state }) => state },
    { header: 'due', value: ({ dueAt }) => dueAt },
    { header: 'reason', value: ({ reason }) => reason },
    { header: 'last', value: ({ last }) => last?.at },
    { header: 'last result', value: ({ last }) => last?.result },
    { header: 'planned', value: ({ planned }) => planned?.at },
    { header: 'open follow-ups', value: one => one.openFollowUps },
  ]);
}
