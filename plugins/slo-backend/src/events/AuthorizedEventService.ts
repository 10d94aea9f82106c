import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import {
  EventReceipt,
  ServiceEvent,
  sloEventsCreatePermission,
} from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';
import { SloServiceOptions } from '../service/SloService';
import { EventService } from './EventService';

/** Shows callers the events of what they see; lets those record who may. */
export class AuthorizedEventService implements EventService {
  readonly #service: EventService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: EventService;
    authorizer: Authorizer;
  }): AuthorizedEventService {
    return new AuthorizedEventService(options.service, options.authorizer);
  }

  private constructor(service: EventService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: { entityRefs: string[]; range: Range },
    options: SloServiceOptions,
  ): Promise<ServiceEvent[]> {
    return this.#service.list(
      request,
      await this.#authorizer.narrowed(options),
    );
  }

  async record(
    events: unknown[],
    options: SloServiceOptions,
  ): Promise<EventReceipt> {
    await this.#authorizer.require(
      sloEventsCreatePermission,
      options.credentials,
    );
    return this.#service.record(events, options);
  }
}
