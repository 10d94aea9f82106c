import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Drill,
  DrillPage,
  DrillReceipt,
  DueDrillPage,
  scorecardsDrillRecordPermission,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  DrillBatchRequest,
  DrillListRequest,
  DrillService,
  DueListRequest,
  FollowUpSettlement,
} from './DrillService';

/** Shows callers the drills of what they see; lets those record and settle who may. */
export class AuthorizedDrillService implements DrillService {
  readonly #service: DrillService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: DrillService;
    authorizer: Authorizer;
  }): AuthorizedDrillService {
    return new AuthorizedDrillService(options.service, options.authorizer);
  }

  private constructor(service: DrillService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(request: DrillListRequest, caller: Caller): Promise<DrillPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async due(request: DueListRequest, caller: Caller): Promise<DueDrillPage> {
    return this.#service.due(request, await this.#authorizer.narrowed(caller));
  }

  async record(
    batch: DrillBatchRequest,
    caller: Caller,
  ): Promise<DrillReceipt> {
    return this.#service.record(batch, await this.#recorder(caller));
  }

  async settle(settlement: FollowUpSettlement, caller: Caller): Promise<Drill> {
    return this.#service.settle(settlement, await this.#recorder(caller));
  }

  async #recorder(caller: Caller): Promise<Caller> {
    await this.#authorizer.require(
      scorecardsDrillRecordPermission,
      caller.credentials,
    );
    return this.#authorizer.narrowed(caller);
  }
}
