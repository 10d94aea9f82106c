import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  everything,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  AppliedPolicy,
  applyPolicy,
  choosePolicies,
  decideGate,
  EvaluationHealth,
  Gate,
  GateQuestion,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { StatusStore } from '../database/StatusStore';
import { freshen } from '../lib/status/freshen';
import { SloServiceOptions } from '../service/SloService';
import { PolicyService } from './PolicyService';
import { PolicyStore, StoredPolicy } from './PolicyStore';

/** What the service is made of. */
export interface DefaultPolicyServiceOptions {
  policies: PolicyStore;
  statuses: StatusStore;
  /** Whether evaluation is alive. */
  health: () => Promise<EvaluationHealth>;
  now: () => Date;
}

/** The strictest tier of an entity's SLOs; they take it from the entity where they have none of their own. */
const tierOf = (statuses: SloStatus[]) =>
  statuses.flatMap(({ tier }) => tier ?? []).sort()[0];

/** Answers from two indexed reads, statuses and policies; authorizes nobody by itself. */
export class DefaultPolicyService implements PolicyService {
  readonly #options: DefaultPolicyServiceOptions;

  static create(options: DefaultPolicyServiceOptions): DefaultPolicyService {
    return new DefaultPolicyService(options);
  }

  private constructor(options: DefaultPolicyServiceOptions) {
    this.#options = options;
  }

  async gate(entityRef: string, options: SloServiceOptions): Promise<Gate> {
    const { visibility = everything } = options;
    const seen = await visibility.filter([{ ref: entityRef }]);
    const [question] = await this.#questions([entityRef], options);
    if (!question) {
      throw new Error('One question was asked');
    }
    // Whoever may not see the entity does not learn that it has SLOs.
    return decideGate(
      seen.length > 0 ? question : { ...question, statuses: [], hidden: 0 },
    );
  }

  async applied(
    entityRefs: string[],
    options: SloServiceOptions,
  ): Promise<AppliedPolicy[]> {
    const seen = await visibleRefs(entityRefs, options.visibility);
    const questions = await this.#questions([...seen], options);
    return questions.map(applyPolicy);
  }

  async #questions(
    entityRefs: string[],
    { visibility = everything }: SloServiceOptions,
  ): Promise<GateQuestion[]> {
    const { policies, statuses, health, now } = this.#options;
    const at = now();
    const stored = await statuses.byEntityRefs(entityRefs);
    const all = stored.map(item => freshen(item, at));
    const visible = await visibility.filter(all);
    const allByEntity = groupBy(all, ({ entityRef = '' }) => entityRef);
    const byEntity = groupBy(visible, ({ entityRef = '' }) => entityRef);
    const tiers = new Set(all.flatMap(({ tier }) => tier ?? []));
    const candidates = await policies.candidates({
      entityRefs,
      tiers: [...tiers],
    });
    const { alive } = await health();
    return entityRefs.map(entityRef => {
      const every = allByEntity.get(entityRef) ?? [];
      const mine = byEntity.get(entityRef) ?? [];
      return {
        entityRef,
        statuses: mine,
        hidden: every.length - mine.length,
        choice: choose(candidates, { entityRef, tier: tierOf(every) }),
        evaluationAlive: alive,
      };
    });
  }
}

function choose(
  candidates: StoredPolicy[],
  about: { entityRef: string; tier?: string },
): GateQuestion['choice'] {
  const choice = choosePolicies(
    candidates.map(({ policy }) => policy),
    about,
  );
  const chosen = new Set(choice.policies);
  const broken = candidates.flatMap(({ policy, problem }) =>
    problem && chosen.has(policy) ? [problem] : [],
  );
  return { ...choice, problems: [...choice.problems, ...broken] };
}
