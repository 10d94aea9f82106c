import {
  checkItem,
  entityRefsField,
  instantField,
  maybe,
  webAddressField,
} from '@callboard/backstage-plugin-callboard-node';
import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';

/** What events are measured against. */
export interface EventLimits {
  now: Date;
  /** Events that were over before are forgotten, and so refused. */
  retentionSeconds: number;
}

const KINDS = [
  'deploy',
  'incident',
  'config-change',
  'feature-flag',
  'maintenance',
  'other',
] as const satisfies readonly ServiceEvent['kind'][];

const schema = z.strictObject({
  source: z.string().min(1).max(63),
  id: z.string().min(1).max(200),
  kind: z.enum(KINDS),
  title: z.string().trim().min(1).max(200),
  start: instantField,
  end: maybe(instantField),
  url: maybe(webAddressField),
  entityRefs: entityRefsField,
});

/** The event as it is kept, or the code and message of what is wrong with it. */
export function checkEvent(
  item: unknown,
  limits: EventLimits,
): { event: ServiceEvent } | { code: string; message: string } {
  const checked = checkItem(schema, item);
  if ('fault' in checked) {
    const { code, path, message } = checked.fault;
    return { code, message: path ? `${path}: ${message}` : message };
  }
  const { end, url: link, ...rest } = checked.value;
  const event = { ...rest, ...(end && { end }), ...(link && { url: link }) };
  if (end !== undefined && end < event.start) {
    return { code: 'end-before-start', message: 'end lies before start' };
  }
  const oldest = new Date(
    limits.now.getTime() - limits.retentionSeconds * 1000,
  );
  if ((end ?? event.start) < oldest.toISOString()) {
    return {
      code: 'too-old',
      message: `what was over before ${oldest.toISOString()} is no longer kept`,
    };
  }
  return { event };
}
