import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import { SentQuery } from '@callboard/backstage-plugin-slo-common';
import {
  SliAnswer,
  SliFetchRequest,
  SliQuery,
  SliSource,
  SourceFailure,
} from '@callboard/backstage-plugin-slo-node';
import { DatadogApi } from '../api/DatadogApi';
import { toFailure } from '../api/failure';
import { Reading } from '../api/series';
import { DatadogConfig } from '../config';
import { Got, Lane } from './Lane';
import { Organizations } from './Organizations';
import { Plan } from './Plan';
import { planRatio } from './planRatio';
import { planSteps } from './planSteps';

/** Datadog keeps metrics for 15 months: https://docs.datadoghq.com/data_security/data_retention_periods/ */
const BACKFILL_SECONDS = 450 * 86_400;

/** Measures indicators on Datadog. */
export class DatadogSource implements SliSource {
  readonly name = 'datadog';
  readonly types = ['datadog'];
  readonly backfillSeconds = BACKFILL_SECONDS;
  readonly #organizations: Organizations;

  private constructor(organizations: Organizations) {
    this.#organizations = organizations;
  }

  static create(
    config: DatadogConfig,
    environment?: HttpEnvironment,
  ): DatadogSource {
    return new DatadogSource(Organizations.create(config, environment));
  }

  /** {@inheritDoc SliSource.fetch} */
  async fetch({ queries, signal }: SliFetchRequest): Promise<SliAnswer[]> {
    const refused: SliAnswer[] = [];
    const byApi = new Map<DatadogApi, Plan[]>();
    for (const query of queries) {
      try {
        const plan = this.#plan(query);
        byApi.set(plan.api, [...(byApi.get(plan.api) ?? []), plan]);
      } catch (error) {
        refused.push(toFailure(error).toAnswer(query.digest));
      }
    }
    const answers = await Promise.all(
      [...byApi].map(([api, plans]) => answerAll(new Lane(api, signal), plans)),
    );
    return [...refused, ...answers.flat()];
  }

  #plan(query: SliQuery): Plan {
    const { indicator } = query;
    return indicator.kind === 'ratio' && !indicator.raw
      ? planRatio(query, indicator, this.#organizations)
      : planSteps(query, this.#organizations);
  }
}

/** Reads for all plans of an organisation together, then what was still in doubt, again together. */
async function answerAll(lane: Lane, plans: Plan[]): Promise<SliAnswer[]> {
  const got = await lane.read(plans.flatMap(({ reads }) => reads));
  let next = 0;
  const parts = plans.map(plan => {
    const own = got.slice(next, (next += plan.reads.length));
    const failure = own.map(({ outcome }) => outcome).find(isFailure);
    const readings = own.flatMap(({ outcome }) =>
      isFailure(outcome) ? [] : [outcome],
    );
    const doubt = failure ? undefined : plan.doubt(readings);
    return { plan, own, failure, readings, doubt };
  });
  const doubts = parts.flatMap(({ doubt }) => doubt ?? []);
  const proofs = await lane.read(doubts);
  return parts.map(({ plan, own, failure, readings, doubt }) => {
    const proof = doubt && proofs[doubts.indexOf(doubt)]?.outcome;
    if (failure) return failure.toAnswer(plan.query.digest);
    if (isFailure(proof)) return proof.toAnswer(plan.query.digest);
    return count(plan, own, readings, proof);
  });
}

function isFailure(outcome: unknown): outcome is SourceFailure {
  return outcome instanceof SourceFailure;
}

function count(
  plan: Plan,
  own: Got[],
  readings: Reading[],
  proof: Reading | undefined,
): SliAnswer {
  try {
    const { buckets, warnings } = plan.count(readings, proof);
    const { digest } = plan.query;
    return { digest, outcome: 'ok', buckets, warnings, sent: sent(plan, own) };
  } catch (error) {
    return toFailure(error).toAnswer(plan.query.digest);
  }
}

function sent({ reads }: Plan, own: Got[]): SentQuery[] {
  return reads.map(({ role, query, dataSourceRef, expression }, i) => ({
    role,
    sourceType: 'Datadog',
    dataSourceRef,
    query,
    sent: expression.text,
    fusedWith: own[i]?.fusedWith ?? 0,
  }));
}
