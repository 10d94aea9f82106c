/** A service at a provider, or what alerts arrive at there: an integration, an entry of its catalog. */
export interface PagingService {
  id: string;
  /** Where people see it, where the provider says so. */
  url?: string;
}

/** What a service is to be. */
export interface ServiceRequest {
  /** By it a service is found again: the same to the letter. */
  name: string;
  description: string;
  /** Who is paged, as the provider names it; config.d.ts says what that is. */
  escalationPolicy?: string;
}

/** The services of one account at a provider. */
export interface PagingDirectory {
  /** The provider and the account, for people. */
  readonly title: string;
  /** All services of exactly this name, always in the same order: the oldest first where the provider tells. */
  find(name: string): Promise<PagingService[]>;
  /**
   * Says what a service could not be created without.
   *
   * @throws InputError naming what is missing
   */
  assertComplete(request: ServiceRequest): void;
  /** Asks once: after an error it is not known whether there is one more service. */
  create(request: ServiceRequest): Promise<PagingService>;
  /** With which a component names the service, for the on-call plugin. */
  annotations(service: PagingService): Record<string, string>;
}
