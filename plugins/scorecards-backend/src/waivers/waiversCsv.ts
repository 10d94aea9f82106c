import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';

/** Waivers as CSV, one line each. */
export function waiversCsv(items: readonly Waiver[]): string {
  return toCsv(items, [
    { header: 'id', value: ({ id }) => id },
    { header: 'state', value: ({ state }) => state },
    { header: 'scorecard', value: ({ scorecard }) => scorecard },
    { header: 'scorecard title', value: one => one.scorecardTitle },
    { header: 'check', value: ({ check }) => check },
    { header: 'check title', value: ({ checkTitle }) => checkTitle },
    { header: 'check gone', value: ({ checkGone = false }) => checkGone },
    { header: 'entity', value: ({ entityRef }) => entityRef },
    { header: 'group', value: ({ groupRef }) => groupRef },
    { header: 'entities', value: ({ entities }) => entities },
    { header: 'reason', value: ({ reason }) => reason },
    { header: 'requested by', value: ({ requestedBy }) => requestedBy },
    { header: 'requested', value: ({ requestedAt }) => requestedAt },
    { header: 'expires', value: ({ expiresAt }) => expiresAt },
    { header: 'decided by', value: ({ decidedBy }) => decidedBy },
    { header: 'decided', value: ({ decidedAt }) => decidedAt },
    { header: 'note', value: ({ note }) => note },
  ]);
}
