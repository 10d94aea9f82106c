import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  CalendarList,
  CalendarRequest,
  CreatedCalendar,
  onCallCalendarCreatePermission,
} from '@callboard/backstage-plugin-oncall-common';
import { CalendarService } from './CalendarService';

/** Lets callers make addresses of what they may see; their own they may always see and revoke. */
export class AuthorizedCalendarService implements CalendarService {
  readonly #service: CalendarService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: CalendarService;
    authorizer: Authorizer;
  }): AuthorizedCalendarService {
    return new AuthorizedCalendarService(options.service, options.authorizer);
  }

  private constructor(service: CalendarService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(caller: Caller): Promise<CalendarList> {
    return this.#service.list(caller);
  }

  async create(
    request: CalendarRequest,
    caller: Caller,
  ): Promise<CreatedCalendar> {
    await this.#authorizer.require(
      onCallCalendarCreatePermission,
      caller.credentials,
    );
    return this.#service.create(
      request,
      await this.#authorizer.narrowed(caller),
    );
  }

  async revoke(id: string, caller: Caller): Promise<void> {
    return this.#service.revoke(id, caller);
  }
}
