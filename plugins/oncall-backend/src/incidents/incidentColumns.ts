import { toCsv } from '@callboard/backstage-plugin-callboard-node';
import { Incident } from '@callboard/backstage-plugin-oncall-common';

/** Columns of the export, as the screen names them. */
export const incidentColumns: Parameters<typeof toCsv<Incident>>[1] = [
  { header: 'source', value: ({ source }) => source },
  { header: 'id', value: ({ id }) => id },
  { header: 'title', value: ({ title }) => title },
  { header: 'status', value: ({ status }) => status },
  { header: 'severity', value: ({ severity }) => severity },
  { header: 'entities', value: ({ entityRefs }) => entityRefs.join(' ') },
  { header: 'openedAt', value: ({ openedAt }) => openedAt },
  { header: 'acknowledgedAt', value: ({ acknowledgedAt }) => acknowledgedAt },
  { header: 'resolvedAt', value: ({ resolvedAt }) => resolvedAt },
  {
    header: 'secondsToAcknowledge',
    value: ({ secondsToAcknowledge }) => secondsToAcknowledge,
  },
  {
    header: 'secondsToResolve',
    value: ({ secondsToResolve }) => secondsToResolve,
  },
  {
    header: 'budgetSpent',
    value: ({ budgetCost }) => budgetCost[0]?.spent,
  },
  { header: 'postmortemDue', value: ({ postmortemDue }) => postmortemDue },
  { header: 'postmortemUrl', value: ({ postmortemUrl }) => postmortemUrl },
  { header: 'openFollowUps', value: ({ openFollowUps }) => openFollowUps },
];
