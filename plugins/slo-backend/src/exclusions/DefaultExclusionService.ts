import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  stringifyError,
} from '@backstage/errors';
import {
  everything,
  requirePerson,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Exclusion,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { SloServiceOptions } from '../service/SloService';
import { DecisionRequest, ExclusionService } from './ExclusionService';
import { targetsOf } from './exclusionRows';
import { ExclusionStore } from './ExclusionStore';
import { narrowExclusions, toResources } from './targets';
import { transition } from './transitions';

/** What the service is made of. */
export interface DefaultExclusionServiceOptions {
  exclusions: ExclusionStore;
  definitions: DefinitionStore;
  /** SLO refs for refs of SLOs and entities. */
  affected: (targets: string[]) => Promise<string[]>;
  /** Computes the statuses of SLOs. */
  evaluate: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

const author = ({ credentials }: SloServiceOptions) =>
  requirePerson(credentials, 'Exclusions are decided by people, not services');

/** Keeps what people propose and decide; authorizes nobody by itself. */
export class DefaultExclusionService implements ExclusionService {
  readonly #options: DefaultExclusionServiceOptions;

  static create(
    options: DefaultExclusionServiceOptions,
  ): DefaultExclusionService {
    return new DefaultExclusionService(options);
  }

  private constructor(options: DefaultExclusionServiceOptions) {
    this.#options = options;
  }

  async list(
    { slos }: { slos?: string[] },
    options: SloServiceOptions,
  ): Promise<Exclusion[]> {
    const { exclusions, definitions } = this.#options;
    const { visibility = everything } = options;
    if (!slos) {
      return this.#narrow(await exclusions.list(), options);
    }
    const asked = await visibility.filter(await toResources(slos, definitions));
    const targets = asked.flatMap(({ ref, entityRef }) =>
      entityRef ? [ref, entityRef] : [ref],
    );
    return this.#narrow(await exclusions.list(targets), options);
  }

  async get(id: string, options: SloServiceOptions): Promise<Exclusion> {
    const stored = await this.#options.exclusions.get(id);
    const [exclusion] = await this.#narrow(stored ? [stored] : [], options);
    if (!exclusion) {
      throw new NotFoundError(`There is no exclusion ${id}`);
    }
    return exclusion;
  }

  async propose(
    proposal: ExclusionProposal,
    options: SloServiceOptions,
  ): Promise<Exclusion> {
    const { exclusions, now } = this.#options;
    const by = author(options);
    await this.#assertKnown(proposal, options);
    const id = randomUUID();
    await exclusions.propose(
      { ...proposal, id, origin: 'portal', status: 'proposed', author: by },
      { decision: 'propose', by, at: now() },
    );
    return this.get(id, options);
  }

  async decide(
    { id, decision, comment }: DecisionRequest,
    options: SloServiceOptions,
  ): Promise<Exclusion> {
    const { exclusions, now } = this.#options;
    const by = author(options);
    const exclusion = await this.get(id, options);
    await this.#assertAllSeen(exclusion);
    const change = transition(exclusion, decision, by);
    const at = now();
    if (!(await exclusions.decide(id, change, { decision, by, at, comment }))) {
      throw new ConflictError('Somebody else has decided about it meanwhile');
    }
    if ([change.from, change.to].includes('approved')) {
      await this.#evaluate(targetsOf(exclusion));
    }
    return this.get(id, options);
  }

  #narrow(
    exclusions: Exclusion[],
    { visibility = everything }: SloServiceOptions,
  ): Promise<Exclusion[]> {
    const { definitions } = this.#options;
    return narrowExclusions({ exclusions, definitions, visibility });
  }

  /** To the caller, what they may not see is not there. */
  async #assertKnown(
    proposal: ExclusionProposal,
    { visibility = everything }: SloServiceOptions,
  ): Promise<void> {
    const { affected, definitions } = this.#options;
    const { slos = [], entityRefs = [] } = proposal;
    const known = await definitions.get(slos);
    const visible = new Set(
      (
        await visibility.filter(
          await toResources(targetsOf(proposal), definitions),
        )
      ).map(({ ref }) => ref),
    );
    for (const ref of slos) {
      if (!known.has(ref) || !visible.has(ref)) {
        throw new NotFoundError(`There is no SLO ${ref}`);
      }
    }
    for (const ref of entityRefs) {
      if (!visible.has(ref) || (await affected([ref])).length === 0) {
        throw new NotFoundError(`There is no entity ${ref} with an SLO`);
      }
    }
  }

  /** Whoever decides about time must see everything the decision changes. */
  async #assertAllSeen(seen: Exclusion): Promise<void> {
    const stored = await this.#options.exclusions.get(seen.id);
    if (stored && targetsOf(stored).length > targetsOf(seen).length) {
      throw new NotAllowedError(
        'The exclusion is also for something you may not see',
      );
    }
  }

  async #evaluate(targets: string[]): Promise<void> {
    const { affected, evaluate, logger } = this.#options;
    try {
      await evaluate(await affected(targets));
    } catch (error) {
      // The decision stands; the evaluation task comes round again.
      logger.warn(
        `Could not evaluate after a decision: ${stringifyError(error)}`,
      );
    }
  }
}
