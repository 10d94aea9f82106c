import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { DifferencePage } from '@callboard/backstage-plugin-scorecards-common';

/** Differences as CSV, one line per entity and check. */
export function differencesCsv({
  items,
  scorecard,
  from,
  to,
}: DifferencePage): string {
  return toCsv(items, [
    { header: 'entity', value: ({ entityRef }) => entityRef },
    { header: 'title', value: ({ entityTitle }) => entityTitle },
    { header: 'owner', value: ({ ownerRef }) => ownerRef },
    { header: 'tier', value: ({ tier }) => tier },
    { header: 'check', value: ({ check }) => check },
    { header: 'check title', value: ({ checkTitle }) => checkTitle },
    { header: 'level', value: ({ level }) => level },
    { header: 'before', value: ({ before }) => before },
    { header: 'after', value: ({ after }) => after },
    { header: 'cause', value: ({ cause }) => cause },
    { header: 'reason', value: ({ reason }) => reason },
    { header: 'since', value: ({ at }) => at },
    { header: 'standing before', value: one => one.standingBefore },
    { header: 'standing after', value: one => one.standingAfter },
    { header: 'moved', value: ({ moved }) => moved },
    { header: 'scorecard', value: () => scorecard },
    { header: 'from', value: () => from },
    { header: 'to', value: () => to },
  ]);
}
