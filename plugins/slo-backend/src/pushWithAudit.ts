import { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { SampleReceipt } from '@callboard/backstage-plugin-slo-common';
import { Request } from 'express';
import { SampleBatch } from './service/request/parseSampleBatch';
import { PushResult } from './service/SloService';

/**
 * Leaves a trace of pushes that change what was already counted, and of those that were denied. Ordinary pushes come
 * every few seconds and leave none: the record itself says who sent them.
 */
export async function pushWithAudit(options: {
  auditor: AuditorService;
  request: Request;
  batch: SampleBatch;
  push: () => Promise<PushResult>;
}): Promise<SampleReceipt> {
  const { auditor, request, batch, push } = options;
  const event = (meta: { revised?: number } = {}) => ({
    eventId: 'samples-push',
    severityLevel: 'medium' as const,
    request,
    meta: { source: batch.source, samples: batch.samples.length, ...meta },
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
