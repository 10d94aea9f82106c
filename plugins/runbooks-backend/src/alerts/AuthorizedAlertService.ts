import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  AlertPage,
  AlertReceipt,
  runbooksAlertsCreatePermission,
  runbooksUnmappedAlertsReadPermission,
} from '@callboard/backstage-plugin-runbooks-common';
import { AlertListRequest, AlertService, PushedAlerts } from './AlertService';

/** Shows callers the alerts of what they see; lets those tell of alerts who may. */
export class AuthorizedAlertService implements AlertService {
  readonly #service: AlertService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: AlertService;
    authorizer: Authorizer;
  }): AuthorizedAlertService {
    return new AuthorizedAlertService(options.service, options.authorizer);
  }

  private constructor(service: AlertService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  /** Of alerts without an entity nobody knows whom they concern: they need a permission of their own. */
  async list(request: AlertListRequest, caller: Caller): Promise<AlertPage> {
    if (request.unmapped) {
      await this.#authorizer.require(
        runbooksUnmappedAlertsReadPermission,
        caller.credentials,
      );
      return this.#service.list(request, caller);
    }
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async receive(pushed: PushedAlerts, caller: Caller): Promise<AlertReceipt> {
    await this.#authorizer.require(
      runbooksAlertsCreatePermission,
      caller.credentials,
    );
    return this.#service.receive(pushed, caller);
  }
}
