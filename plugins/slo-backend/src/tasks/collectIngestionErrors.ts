import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { openSloKinds } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';
import { IngestionErrorStore } from '../database/IngestionErrorStore';

/** Published by the catalog after each time it failed to process an entity. */
export const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

/** A message as stored; a parser may quote half the file. */
const MAX_MESSAGE = 2_000;

const payloadSchema = z.object({
  entity: z.string(),
  location: z.string().optional(),
  /** Error objects, or what is left of them after a trip through an event bus. */
  errors: z.array(z.object({ message: z.string() })),
});

const KINDS = new Set(
  ['Location', ...openSloKinds].map(kind => kind.toLocaleLowerCase('en-US')),
);

/** What collecting needs. */
export interface CollectIngestionErrorsOptions {
  events: EventsService;
  store: IngestionErrorStore;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Remembers which files the catalog could not read: an SLO in such a file is missing from every list, and nothing
 * else says so. Only Locations and OpenSLO's own kinds are of interest; a Component with errors is shown on its page.
 */
export async function collectIngestionErrors(
  options: CollectIngestionErrorsOptions,
): Promise<void> {
  const { events, store, logger, now } = options;
  await events.subscribe({
    id: 'slo.ingestion-errors',
    topics: [CATALOG_ERRORS_TOPIC],
    onEvent: async ({ eventPayload }: EventParams) => {
      const payload = payloadSchema.safeParse(eventPayload);
      if (!payload.success) {
        logger.debug('The catalog reported an error in an unknown form');
        return;
      }
      const { entity, location, errors } = payload.data;
      try {
        if (!KINDS.has(parseEntityRef(entity).kind)) {
          return;
        }
        await store.report({
          entityRef: entity,
          location: location ?? entity,
          messages: errors.map(({ message }) => message.slice(0, MAX_MESSAGE)),
          at: now(),
        });
      } catch (error) {
        logger.warn(
          `Could not keep an error of the catalog: ${stringifyError(error)}`,
        );
      }
    },
  });
}
