import {
  Authorizer,
  Caller,
  nothing,
} from '@callboard/backstage-plugin-callboard-node';
import {
  GapPage,
  ScheduleDetail,
  SchedulePage,
  ScheduleShifts,
  SourceList,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { OnCallAnswer } from './OnCallAnswer';
import { OnCallService } from './OnCallService';
import { GapRequest } from './request/parseGapRequest';
import { OnCallRequest } from './request/parseOnCallRequest';
import { ScheduleRequest } from './request/parseScheduleRequest';

/** What authorizing needs. */
export interface AuthorizedOnCallServiceOptions {
  service: OnCallService;
  authorizer: Authorizer;
}

/** Lets every caller see what the policy and the catalog let them, and nothing else. */
export class AuthorizedOnCallService implements OnCallService {
  readonly #service: OnCallService;
  readonly #authorizer: Authorizer;

  static create(
    options: AuthorizedOnCallServiceOptions,
  ): AuthorizedOnCallService {
    return new AuthorizedOnCallService(options);
  }

  private constructor(options: AuthorizedOnCallServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async onCalls(request: OnCallRequest, caller: Caller): Promise<OnCallAnswer> {
    return this.#service.onCalls(
      request,
      await this.#authorizer.narrowed(caller),
    );
  }

  async schedules(
    request: ScheduleRequest,
    caller: Caller,
  ): Promise<SchedulePage> {
    return this.#service.schedules(
      request,
      await this.#authorizer.narrowed(caller),
    );
  }

  async schedule(ref: string, caller: Caller): Promise<ScheduleDetail> {
    return this.#service.schedule(ref, await this.#authorizer.narrowed(caller));
  }

  async shifts(
    ref: string,
    range: Span,
    caller: Caller,
  ): Promise<ScheduleShifts> {
    return this.#service.shifts(
      ref,
      range,
      await this.#authorizer.narrowed(caller),
    );
  }

  async gaps(request: GapRequest, caller: Caller): Promise<GapPage> {
    return this.#service.gaps(request, await this.#authorizer.narrowed(caller));
  }

  /** For whoever may read on-call and anything in the catalog: what is wrong with a source concerns everybody. */
  async sources(caller: Caller): Promise<SourceList> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return narrowed.visibility === nothing
      ? { items: [] }
      : this.#service.sources(narrowed);
  }
}
