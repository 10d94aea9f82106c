import {
  EventReceipt,
  ServiceEvent,
} from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';
import { SloServiceOptions } from '../service/SloService';

/** Deploys, incidents and changes, as pipelines and tools tell them. */
export interface EventService {
  /** Events of the entities that the caller may see, oldest first; the newest 1,000 of the range. */
  list(
    request: { entityRefs: string[]; range: Range },
    options: SloServiceOptions,
  ): Promise<ServiceEvent[]>;

  /** Records what is acceptable and says what was not. The same event again changes nothing. */
  record(events: unknown[], options: SloServiceOptions): Promise<EventReceipt>;
}
