import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Checklist,
  ChecklistPage,
  runbooksChecklistPermission,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  ChecklistListRequest,
  ChecklistProposal,
  ChecklistService,
} from './ChecklistService';

/** Shows callers the checklists of what they see; lets those write who may. To look on is not to write. */
export class AuthorizedChecklistService implements ChecklistService {
  readonly #service: ChecklistService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ChecklistService;
    authorizer: Authorizer;
  }): AuthorizedChecklistService {
    return new AuthorizedChecklistService(options.service, options.authorizer);
  }

  private constructor(service: ChecklistService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: ChecklistListRequest,
    caller: Caller,
  ): Promise<ChecklistPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async get(id: string, caller: Caller): Promise<Checklist> {
    return this.#service.get(id, await this.#authorizer.narrowed(caller));
  }

  async open(
    proposal: ChecklistProposal,
    caller: Caller,
  ): Promise<{ checklist: Checklist; begun: boolean }> {
    return this.#service.open(proposal, await this.#writer(caller));
  }

  async tick(
    id: string,
    item: { itemId: string; done: boolean },
    caller: Caller,
  ): Promise<Checklist> {
    return this.#service.tick(id, item, await this.#writer(caller));
  }

  async addNote(id: string, text: string, caller: Caller): Promise<Checklist> {
    return this.#service.addNote(id, text, await this.#writer(caller));
  }

  async bePresent(id: string, caller: Caller): Promise<void> {
    await this.#service.bePresent(id, await this.#authorizer.narrowed(caller));
  }

  async end(
    id: string,
    note: string | undefined,
    caller: Caller,
  ): Promise<Checklist> {
    return this.#service.end(id, note, await this.#writer(caller));
  }

  async #writer(caller: Caller): Promise<Caller> {
    await this.#authorizer.require(
      runbooksChecklistPermission,
      caller.credentials,
    );
    return this.#authorizer.narrowed(caller);
  }
}
