import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/**
 * Does `work` as one audited event: `success` when it returns, `fail` with the error when it throws.
 *
 * The event exists before the work starts, so that even an interrupted attempt leaves a trace.
 *
 * @param options - `eventId` in kebab-case, without the plugin's id; `request`, `severityLevel` and `meta` as the auditor takes them
 * @returns what `work` returned
 * @throws whatever `work` threw, unchanged
 * @public
 */
export async function withAudit<T>(
  auditor: AuditorService,
  options: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent(options);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(stringifyError(error)),
    });
    throw error;
  }
  await event.success();
  return result;
}
