import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Override,
  OverrideList,
} from '@callboard/backstage-plugin-oncall-common';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { OverrideAuthority } from './OverrideAuthority';
import {
  OverrideProposal,
  OverrideQuery,
  OverrideService,
} from './OverrideService';
import { StoredOverride } from './StoredOverride';

/** What authorizing needs. */
export interface AuthorizedOverrideServiceOptions {
  service: OverrideService;
  authorizer: Authorizer;
  authority: OverrideAuthority;
}

/** Lets every caller see what they may see, and change what is theirs to change. */
export class AuthorizedOverrideService implements OverrideService {
  readonly #service: OverrideService;
  readonly #authorizer: Authorizer;
  readonly #authority: OverrideAuthority;

  static create(
    options: AuthorizedOverrideServiceOptions,
  ): AuthorizedOverrideService {
    return new AuthorizedOverrideService(options);
  }

  private constructor(options: AuthorizedOverrideServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
    this.#authority = options.authority;
  }

  async list(query: OverrideQuery, caller: Caller): Promise<OverrideList> {
    return this.#service.list(query, await this.#authorizer.narrowed(caller));
  }

  async get(id: string, caller: Caller): Promise<StoredOverride> {
    return this.#service.get(id, await this.#authorizer.narrowed(caller));
  }

  async schedule(ref: string, caller: Caller): Promise<StoredSchedule> {
    return this.#service.schedule(ref, await this.#authorizer.narrowed(caller));
  }

  async create(proposal: OverrideProposal, caller: Caller): Promise<Override> {
    const narrowed = await this.#authorizer.narrowed(caller);
    const schedule = await this.#service.schedule(proposal.schedule, narrowed);
    const { remove, add } = proposal;
    await this.#authority.require(
      schedule,
      { kind: 'create', remove, add },
      narrowed,
    );
    return this.#service.create(proposal, narrowed);
  }

  async cancel(id: string, caller: Caller): Promise<Override> {
    const narrowed = await this.#authorizer.narrowed(caller);
    const override = await this.#service.get(id, narrowed);
    const schedule = await this.#service.schedule(override.schedule, narrowed);
    const { remove, add, createdBy } = override;
    await this.#authority.require(
      schedule,
      { kind: 'cancel', remove, add, createdBy },
      narrowed,
    );
    return this.#service.cancel(id, narrowed);
  }
}
