import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { ScheduleGapItem } from '@callboard/backstage-plugin-oncall-common';

/** Gaps as CSV. */
export function gapsCsv(items: readonly ScheduleGapItem[]): string {
  return toCsv(items, [
    { header: 'schedule', value: ({ schedule }) => schedule },
    { header: 'title', value: ({ title }) => title },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'severity', value: ({ severity }) => severity },
    { header: 'start', value: ({ start }) => start },
    { header: 'end', value: ({ end }) => end },
    {
      header: 'hours',
      value: ({ start, end }) =>
        (Date.parse(end) - Date.parse(start)) / 3_600_000,
    },
    { header: 'levels', value: ({ levels }) => levels.join(', ') },
    { header: 'entities', value: ({ entities }) => entities },
  ]);
}
