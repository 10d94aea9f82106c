import {
  describePrincipal,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  EventReceipt,
  ServiceEvent,
} from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';
import { SloServiceOptions } from '../service/SloService';
import { EventService } from './EventService';
import { EventOutcome, EventStore } from './EventStore';
import { checkEvents } from './parseEvents';

/** What the service is made of. */
export interface DefaultEventServiceOptions {
  serviceEvents: EventStore;
  retentionSeconds: number;
  now: () => Date;
}

/** Keeps and finds events; authorizes nobody by itself. */
export class DefaultEventService implements EventService {
  readonly #options: DefaultEventServiceOptions;

  static create(options: DefaultEventServiceOptions): DefaultEventService {
    return new DefaultEventService(options);
  }

  private constructor(options: DefaultEventServiceOptions) {
    this.#options = options;
  }

  /** An event of several entities is shown with those of them that the caller may see. */
  async list(
    { entityRefs, range }: { entityRefs: string[]; range: Range },
    { visibility }: SloServiceOptions,
  ): Promise<ServiceEvent[]> {
    const asked = await visibleRefs(entityRefs, visibility);
    const events = await this.#options.serviceEvents.eventsOf(
      [...asked],
      range,
    );
    const seen = await visibleRefs(
      events.flatMap(event => event.entityRefs),
      visibility,
    );
    return events.map(event => ({
      ...event,
      entityRefs: event.entityRefs.filter(ref => seen.has(ref)),
    }));
  }

  async record(
    events: unknown[],
    { credentials }: SloServiceOptions,
  ): Promise<EventReceipt> {
    const { serviceEvents, retentionSeconds, now } = this.#options;
    const at = now();
    const limits = { now: at, retentionSeconds };
    const { accepted, rejected } = checkEvents(events, limits);
    const by = describePrincipal(credentials);
    const outcomes = await serviceEvents.save(accepted, { by, at });
    const count = (outcome: EventOutcome) =>
      outcomes.filter(item => item === outcome).length;
    return {
      accepted: count('accepted'),
      changed: count('changed'),
      duplicates: count('duplicate'),
      rejected,
    };
  }
}
