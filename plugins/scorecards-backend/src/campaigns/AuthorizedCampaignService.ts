import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
  scorecardsCampaignManagePermission,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  CampaignDecision,
  CampaignListRequest,
  CampaignProposal,
  CampaignService,
} from './CampaignService';

/** Shows callers campaigns over what they see; lets those begin and end them who may. */
export class AuthorizedCampaignService implements CampaignService {
  readonly #service: CampaignService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: CampaignService;
    authorizer: Authorizer;
  }): AuthorizedCampaignService {
    return new AuthorizedCampaignService(options.service, options.authorizer);
  }

  private constructor(service: CampaignService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: CampaignListRequest,
    caller: Caller,
  ): Promise<CampaignPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async get(id: string, caller: Caller): Promise<CampaignDetail> {
    return this.#service.get(id, await this.#authorizer.narrowed(caller));
  }

  async create(proposal: CampaignProposal, caller: Caller): Promise<Campaign> {
    return this.#service.create(proposal, await this.#manager(caller));
  }

  async decide(decision: CampaignDecision, caller: Caller): Promise<Campaign> {
    return this.#service.decide(decision, await this.#manager(caller));
  }

  async #manager(caller: Caller): Promise<Caller> {
    await this.#authorizer.require(
      scorecardsCampaignManagePermission,
      caller.credentials,
    );
    return this.#authorizer.narrowed(caller);
  }
}
