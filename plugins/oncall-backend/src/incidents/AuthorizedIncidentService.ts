import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  IncidentPage,
  IncidentReceipt,
  IncidentStats,
  onCallIncidentsCreatePermission,
} from '@callboard/backstage-plugin-oncall-common';
import { IncidentListRequest, IncidentService } from './IncidentService';

/** Shows callers the incidents of what they see; lets those record who may. */
export class AuthorizedIncidentService implements IncidentService {
  readonly #service: IncidentService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: IncidentService;
    authorizer: Authorizer;
  }): AuthorizedIncidentService {
    return new AuthorizedIncidentService(options.service, options.authorizer);
  }

  private constructor(service: IncidentService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: IncidentListRequest,
    caller: Caller,
  ): Promise<IncidentPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async stats(entityRefs: string[], caller: Caller): Promise<IncidentStats[]> {
    return this.#service.stats(
      entityRefs,
      await this.#authorizer.narrowed(caller),
    );
  }

  async record(
    incidents: unknown[],
    source: string | undefined,
    caller: Caller,
  ): Promise<IncidentReceipt> {
    await this.#authorizer.require(
      onCallIncidentsCreatePermission,
      caller.credentials,
    );
    return this.#service.record(incidents, source, caller);
  }
}
