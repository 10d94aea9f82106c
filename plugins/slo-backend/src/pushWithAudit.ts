import { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/**
 * Leaves a trace of pushes that change what was already counted, and of those that were denied. Ordinary pushes come
 * every few seconds and leave none: the record itself says who sent them.
 */
export async function pushWithAudit<TReceipt>(options: {
  auditor: AuditorService;
  request: Request;
  /** What was pushed. */
  meta: JsonObject;
  push: () => Promise<{ receipt: TReceipt; revised: number }>;
}): Promise<TReceipt> {
  const { auditor, request, meta, push } = options;
  const event = (more: { revised?: number } = {}) => ({
    eventId: 'samples-push',
    severityLevel: 'medium' as const,
    request,
    meta: { ...meta, ...more },
  });
  try {
    const { receipt, revised } = await push();
    return revised > 0
      ? await withAudit(auditor, event({ revised }), async () => receipt)
      : receipt;
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      return withAudit(auditor, event(), async () => {
        throw error;
      });
    }
    throw error;
  }
}
