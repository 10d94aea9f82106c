import {
  DOCUMENT_SOURCE,
  formatScheduleRef,
} from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';

/** The ref of the schedule that a path such as `/schedules/:namespace/:name?source=…` names. */
export function scheduleRefOfPath(
  { namespace = '', name = '' }: Record<string, string | undefined>,
  { source }: Request['query'],
): string {
  const parts = {
    source: typeof source === 'string' ? source : DOCUMENT_SOURCE,
    namespace,
    name,
  };
  const ref = formatScheduleRef(parts);
  // Documents are entities: their refs are in lower case. Providers tell ids apart by it.
  return parts.source === DOCUMENT_SOURCE
    ? ref.toLocaleLowerCase('en-US')
    : ref;
}
