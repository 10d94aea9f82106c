import { InputError, NotFoundError } from '@backstage/errors';
import {
  Caller,
  describePrincipal,
  everything,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Reachability,
  ReachabilityHistory,
  ReachabilityPage,
  RouteProof,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { PeopleStore } from '../people/PeopleStore';
import { ProofProposal } from './parseProofRequest';
import { ReachabilityRequest } from './parseReachabilityQuery';
import { ReachabilityService } from './ReachabilityService';
import { ReachabilityKey, ReachabilityStore } from './ReachabilityStore';
import { RouteProofStore } from './RouteProofStore';
import {
  countFacets,
  countVerdicts,
  isAsked,
  isCandidate,
  selectServices,
} from './selectServices';
import { toInterval, toReachability } from './toReachability';

/** What the service is made of. */
export interface DefaultReachabilityServiceOptions {
  store: ReachabilityStore;
  proofs: RouteProofStore;
  entities: EntityStore;
  people: PeopleStore;
  /** Judges the services that something which changed matters to. */
  judgeConcerned: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Reads what was judged; authorizes nobody by itself. */
export class DefaultReachabilityService implements ReachabilityService {
  readonly #options: DefaultReachabilityServiceOptions;

  static create(
    options: DefaultReachabilityServiceOptions,
  ): DefaultReachabilityService {
    return new DefaultReachabilityService(options);
  }

  private constructor(options: DefaultReachabilityServiceOptions) {
    this.#options = options;
  }

  async list(
    request: ReachabilityRequest,
    caller: Caller,
  ): Promise<ReachabilityPage> {
    const candidates = await this.#candidates(request, caller);
    const asked = candidates.filter(key => isAsked(key, request));
    const { items, nextCursor } = selectServices(asked, request);
    const asOf = await this.#asOf();
    return {
      items: await this.#read(items, asOf),
      totalItems: asked.length,
      counts: countVerdicts(candidates, request),
      ...(request.facets && { facets: countFacets(candidates, request) }),
      ...(nextCursor !== undefined && { nextCursor }),
      asOf,
    };
  }

  async history(
    entityRef: string,
    { visibility = everything }: Caller,
  ): Promise<ReachabilityHistory> {
    const [visible] = await visibility.filter([{ ref: entityRef }]);
    const rows = visible ? await this.#options.store.history(entityRef) : [];
    if (rows.length === 0) {
      throw new NotFoundError(`There is no service ${entityRef}`);
    }
    return { items: rows.map(toInterval) };
  }

  async prove(
    { at, ...proposal }: ProofProposal,
    { credentials, visibility = everything }: Caller,
  ): Promise<RouteProof> {
    const { entities, proofs, judgeConcerned } = this.#options;
    const { entityRef, receivedBy } = proposal;
    const [visible] = await visibility.filter([{ ref: entityRef }]);
    const service = (await entities.get([entityRef])).get(entityRef);
    if (!visible || !service?.isService) {
      throw new NotFoundError(`There is no service ${entityRef}`);
    }
    const now = this.#options.now();
    if (at !== undefined && at > now.getTime()) {
      throw new InputError('at: expected an instant in the past (future)');
    }
    await this.#assertKnown(receivedBy);
    const proof: RouteProof = {
      ...proposal,
      at: new Date(at ?? now).toISOString(),
      recordedBy: describePrincipal(credentials),
    };
    await proofs.insert(proof, now);
    await judgeConcerned([entityRef]);
    return proof;
  }

  async #candidates(
    request: ReachabilityRequest,
    { visibility = everything }: Caller,
  ): Promise<ReachabilityKey[]> {
    const keys = (await this.#options.store.keys()).filter(key =>
      isCandidate(key, request),
    );
    return visibility.filter(keys.map(key => ({ ...key, ref: key.entityRef })));
  }

  async #read(keys: ReachabilityKey[], asOf: string): Promise<Reachability[]> {
    const rows = await this.#options.store.get(
      keys.map(({ entityRef }) => entityRef),
    );
    return keys.flatMap(({ entityRef }) => {
      const row = rows.get(entityRef);
      return row ? [toReachability(row, asOf)] : [];
    });
  }

  /** When everything was last judged; before it ever was, now: there is nothing that could be old. */
  async #asOf(): Promise<string> {
    const { store, now } = this.#options;
    return (await store.judgedAt()) ?? now().toISOString();
  }

  async #assertKnown(person: string | undefined): Promise<void> {
    if (
      person !== undefined &&
      (await this.#options.people.users([person])).length === 0
    ) {
      throw new InputError(
        `receivedBy: expected a User of the catalog, found ${person} (unknown-person)`,
      );
    }
  }
}
