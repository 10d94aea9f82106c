import { InputError } from '@backstage/errors';
import {
  listOf,
  parseEntities,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import { AlertStatus } from '@callboard/backstage-plugin-runbooks-common';
import { Request } from 'express';
import { z } from 'zod';
import { AlertListRequest, PushedAlerts } from './AlertService';

const GOING: AlertStatus[] = ['firing', 'suppressed'];

/** @throws InputError for what cannot be read */
export function parseAlertList(query: Request['query']): AlertListRequest {
  const entityRefs = parseEntities(query);
  const unmapped = String(query.unmapped) === 'true';
  if (unmapped && entityRefs) {
    throw new InputError(
      'unmapped alerts name no entity: leave out entityRef, or unmapped',
    );
  }
  return {
    ...parsePage(query),
    statuses: listOf<AlertStatus>(query.status) ?? GOING,
    entityRefs,
    unmapped,
  };
}

/** How Alertmanager calls the receiver of one that does not say so. */
const DEFAULT_RECEIVER = 'default';

/** The envelope of Alertmanager's webhook; its alerts are checked one by one later. */
const webhookSchema = z.object({
  version: z
    .literal('4', { error: 'expected the format of version "4"' })
    .nullish(),
  receiver: z.string().max(200).nullish(),
  truncatedAlerts: z.number().nullish(),
  alerts: z.array(z.unknown()).max(10_000),
});

/** @throws InputError where it is not Alertmanager's webhook */
export function parseWebhook(body: unknown): PushedAlerts {
  const parsed = webhookSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `${issue?.path.join('.') || 'body'}: ${issue?.message}`,
    );
  }
  const { receiver, alerts, truncatedAlerts } = parsed.data;
  return {
    receiver: receiver?.replaceAll('\0', '') || DEFAULT_RECEIVER,
    alerts,
    leftOut: truncatedAlerts ?? 0,
  };
}
