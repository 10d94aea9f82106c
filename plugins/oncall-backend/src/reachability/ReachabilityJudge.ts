import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  ChainLink,
  JudgedLink,
  judgeReachability,
  ReachabilityOptions,
} from '@callboard/backstage-plugin-oncall-common';
import { ProjectedEntity } from '../catalog/Projection';
import { FactSources, gatherFacts, ServiceFacts } from './facts/gatherFacts';
import { JudgedService } from './reachabilityRows';
import { ReachabilityStore } from './ReachabilityStore';

const DAY_MS = 86_400_000;

/** What judging needs. */
export interface ReachabilityJudgeOptions {
  store: ReachabilityStore;
  sources: FactSources;
  /** How far ahead gaps and responders matter, milliseconds. */
  aheadMs: number;
  routeProof: { tiers: string[]; maxAgeMs: number };
  /** Told refs of services of which the verdict, or what makes it so, is different. */
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

/** Judges whether alerts of services reach somebody, from what the database holds; keeps how it was. */
export class ReachabilityJudge {
  readonly #options: ReachabilityJudgeOptions;

  static create(options: ReachabilityJudgeOptions): ReachabilityJudge {
    return new ReachabilityJudge(options);
  }

  private constructor(options: ReachabilityJudgeOptions) {
    this.#options = options;
  }

  /** Judges every service. */
  async judgeAll(): Promise<void> {
    await this.#judge(await this.#options.sources.entities.services());
  }

  /**
   * Judges the services that something which changed matters to. Never throws: what has changed stands, and the task that
   * judges everything comes round again.
   *
   * @param refs - of schedules, entities, users and groups
   */
  async judgeConcerned(refs: string[]): Promise<void> {
    try {
      if (refs.some(isPerson)) {
        await this.judgeAll();
        return;
      }
      const { entities } = this.#options.sources;
      const assigned = await entities.assignmentsTo(refs);
      const scope = new Set([
        ...refs,
        ...assigned.map(({ entityRef }) => entityRef),
      ]);
      const known = await entities.get([...scope]);
      await this.#judge(
        [...known.values()].filter(({ isService }) => isService),
        [...scope],
      );
    } catch (error) {
      this.#options.logger.warn(
        `Could not judge reachability after a change: ${stringifyError(error)}`,
      );
    }
  }

  async #judge(services: ProjectedEntity[], scope?: string[]): Promise<void> {
    const { store, sources, aheadMs, announce } = this.#options;
    const at = this.#options.now();
    const start = at.getTime();
    const gathered = await gatherFacts(
      services,
      { start, end: start + aheadMs },
      sources,
    );
    const options = this.#yardstick(start);
    const changed = await store.apply(
      gathered.map(facts => judgeService(facts, options)),
      { at, scope },
    );
    if (changed.length > 0) {
      await announce(changed);
    }
  }

  #yardstick(now: number): ReachabilityOptions {
    const { aheadMs, routeProof } = this.#options;
    return {
      now,
      days: aheadMs / DAY_MS,
      routeProof: {
        requiredTiers: routeProof.tiers,
        maxAgeDays: routeProof.maxAgeMs / DAY_MS,
      },
    };
  }
}

function isPerson(ref: string): boolean {
  return ref.startsWith('user:') || ref.startsWith('group:');
}

/** A service with its verdict; `lost` are schedules its annotations name that do not exist. */
function judgeService(
  { service, facts, lost }: ServiceFacts,
  options: ReachabilityOptions,
): JudgedService {
  const { verdict, brokenLink, links, warnings } = judgeReachability(
    facts,
    options,
  );
  const { ref, title, ownerRef, tier } = service;
  return {
    entityRef: ref,
    title,
    ownerRef,
    tier,
    verdict,
    judgement: {
      ...(brokenLink && { brokenLink: toChainLink(brokenLink) }),
      links: links.map(toChainLink),
      warnings: [...lost, ...warnings],
      schedules: (facts.schedules?.value ?? []).map(({ ref: one }) => one),
    },
  };
}

function toChainLink({ link, state, message }: JudgedLink): ChainLink {
  return { link, state, message };
}
