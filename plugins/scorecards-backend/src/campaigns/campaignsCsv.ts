import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { Campaign } from '@callboard/backstage-plugin-scorecards-common';

/** Campaigns as CSV, one line each. */
export function campaignsCsv(items: readonly Campaign[]): string {
  return toCsv(items, [
    { header: 'id', value: ({ id }) => id },
    { header: 'title', value: ({ title }) => title },
    { header: 'state', value: ({ state }) => state },
    { header: 'scorecard', value: ({ scorecard }) => scorecard },
    { header: 'scorecard title', value: one => one.scorecardTitle },
    {
      header: 'checks',
      value: ({ checks }) => checks.map(({ id }) => id).join(' '),
    },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'starts', value: ({ startsAt }) => startsAt },
    { header: 'due', value: ({ dueAt }) => dueAt },
    { header: 'entities', value: ({ progress }) => progress.entities },
    { header: 'done', value: ({ progress }) => progress.done },
    { header: 'waived', value: ({ progress }) => progress.waived },
    { header: 'unknown', value: ({ progress }) => progress.unknown },
    { header: 'open', value: ({ progress }) => progress.open },
    { header: 'left out', value: ({ leftOut }) => leftOut },
    { header: 'created by', value: ({ createdBy }) => createdBy },
    { header: 'created', value: ({ createdAt }) => createdAt },
    { header: 'ended by', value: ({ endedBy }) => endedBy },
    { header: 'ended', value: ({ endedAt }) => endedAt },
    { header: 'note', value: ({ note }) => note },
  ]);
}
