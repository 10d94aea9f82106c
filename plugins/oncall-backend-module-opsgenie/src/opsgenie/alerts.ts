import {
  ProviderIncident,
  ProviderTarget,
  readItems,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from '../api/Calls';
import { Instant, Text } from '../api/fields';
import { readList } from './lists';

const Alert = z.object({
  id: z.string().min(1),
  message: Text,
  status: z.enum(['open', 'closed']),
  acknowledged: z.boolean().catch(false),
  createdAt: Instant,
  updatedAt: Instant.nullish().catch(undefined),
  priority: Text,
  /** Login name of who has it. */
  owner: Text,
  /** Milliseconds since it was created. */
  report: z
    .object({
      ackTime: z.number().nonnegative().nullish().catch(undefined),
      closeTime: z.number().nonnegative().nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** Quotes and backslashes would end the text that they stand in. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, ' ')}"`;

/**
 * Alerts of a team with the priorities that count as incidents: those of the range, and those that are open.
 * `GET /v2/alerts`: https://docs.opsgenie.com/docs/alert-api, with the search of
 * https://support.atlassian.com/opsgenie/docs/search-queries-for-alerts/
 */
export async function readAlerts(
  calls: Calls,
  teamName: string,
  priorities: string[],
  { from, to }: { from: number; to: number },
): Promise<Array<z.infer<typeof Alert>>> {
  const own = `responders: ${quoted(teamName)} AND priority: (${priorities.join(
    ' OR ',
  )})`;
  const read = (query: string) =>
    readList(calls, ['v2', 'alerts'], {
      query,
      sort: 'createdAt',
      order: 'asc',
    });
  const open = await read(`${own} AND status: open`);
  const range = await read(
    `${own} AND createdAt > ${from - 1} AND createdAt < ${to}`,
  );
  const { items } = readItems(Alert, [...open, ...range]);
  return [...new Map(items.map(alert => [alert.id, alert])).values()];
}

/** An alert as the backend takes it. */
export function toIncident(
  alert: z.infer<typeof Alert>,
  target: ProviderTarget,
): ProviderIncident {
  const { id, message, status, acknowledged, createdAt, report, owner } = alert;
  const after = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? undefined : createdAt + ms;
  const isClosed = status === 'closed';
  return {
    id,
    target,
    title: message || id,
    status: isClosed ? 'resolved' : openStatus(acknowledged),
    severity: alert.priority || undefined,
    openedAt: createdAt,
    acknowledgedAt: after(report?.ackTime),
    // A closed alert is not updated any more.
    resolvedAt: isClosed
      ? after(report?.closeTime) ?? alert.updatedAt ?? undefined
      : undefined,
    responders: owner
      ? [
          {
            id: owner,
            name: owner,
            ...(owner.includes('@') && { email: owner }),
          },
        ]
      : [],
  };
}

function openStatus(acknowledged: boolean): 'acknowledged' | 'triggered' {
  return acknowledged ? 'acknowledged' : 'triggered';
}
