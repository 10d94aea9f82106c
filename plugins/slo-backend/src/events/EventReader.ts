import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';

/** What happened to services. */
export interface EventReader {
  /** Events that overlap the range, oldest first; the newest where there are more than `limit` (1,000). */
  eventsOf(
    entityRefs: string[],
    range: Range,
    limit?: number,
  ): Promise<ServiceEvent[]>;
}
