import { SentQuery } from '@callboard/backstage-plugin-slo-common';
import {
  SliAnswer,
  SliQuery,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { toFailure } from '../api/failure';
import { PrometheusConfig } from '../config';
import { Clocks } from './Clocks';
import { countCounters } from './countCounters';
import { countSteps } from './countSteps';
import { Instance, Instances } from './Instances';
import { Interpolation } from './Interpolation';
import { Lane } from './Lane';
import { CounterPart, PartPlanner, StepsPart } from './parts';
import { gridOf, Plan, planQuery } from './plan';
import { Proofs } from './Proofs';
import { Outcome, ReadPass } from './ReadPass';
import { Reading, Want } from './want';

/** A query with its plan. */
interface Planned {
  query: SliQuery;
  plan: Plan;
}

const wantsOf = (part: CounterPart | StepsPart): Want[] =>
  'want' in part ? [part.want] : part.terms.map(({ want }) => want);

const firstWants = (plan: Plan) =>
  wantsOf('value' in plan ? plan.value : plan.numerator);

const totalWants = (plan: Plan) => ('value' in plan ? [] : wantsOf(plan.total));

const instanceOf = (plan: Plan): Instance[] =>
  totalWants(plan)
    .concat(firstWants(plan))
    .slice(0, 1)
    .map(w => w.instance);

const unique = (warnings: SourceWarning[]) => [
  ...new Map(warnings.map(w => [`${w.code} ${w.message}`, w])).values(),
];

/** One fetch: plans all queries, reads what they need in few requests, and answers them one by one. */
export class Cycle {
  readonly #lanes = new Map<string, Lane>();
  readonly #planner: PartPlanner;
  readonly #pass: ReadPass;
  readonly #proofs: Proofs;
  readonly #clocks: Clocks;
  readonly #interpolation: Interpolation;

  constructor(options: {
    config: PrometheusConfig;
    instances: Instances;
    /** Milliseconds since the epoch. */
    now: () => number;
    signal: AbortSignal;
  }) {
    const { config, instances, signal } = options;
    const lanes = ({ id, api }: Instance) => {
      const lane = this.#lanes.get(id) ?? new Lane(api, signal);
      this.#lanes.set(id, lane);
      return lane;
    };
    this.#planner = new PartPlanner(instances, config.stepSeconds);
    const { now } = options;
    this.#pass = new ReadPass({ lanes, limits: config.fusion, now, signal });
    this.#proofs = new Proofs(lanes, signal);
    this.#clocks = new Clocks(options.now, signal);
    this.#interpolation = new Interpolation(lanes, signal);
  }

  /** @returns one answer per query, in the same order */
  async answer(queries: SliQuery[]): Promise<SliAnswer[]> {
    const failed = new Map<SliQuery, SliAnswer>();
    const planned = queries.flatMap((query): Planned[] => {
      try {
        return [{ query, plan: planQuery(query, this.#planner) }];
      } catch (error) {
        failed.set(query, toFailure(error).toAnswer(query.digest));
        return [];
      }
    });
    const clocks = this.#clocks.check(
      planned.flatMap(({ plan }) => instanceOf(plan)),
    );
    // Numerators go first: a scrape that comes in between is then missing in the part, not in the whole.
    await this.#pass.read(planned.flatMap(({ plan }) => firstWants(plan)));
    await this.#pass.read(planned.flatMap(({ plan }) => totalWants(plan)));
    await clocks;
    const answered = new Map(
      await Promise.all(
        planned.map(
          async (one): Promise<[SliQuery, SliAnswer]> => [
            one.query,
            await this.#answerOrFailure(one),
          ],
        ),
      ),
    );
    return queries.flatMap(
      query => failed.get(query) ?? answered.get(query) ?? [],
    );
  }

  async #answerOrFailure(planned: Planned): Promise<SliAnswer> {
    try {
      return await this.#answer(planned);
    } catch (error) {
      return toFailure(error).toAnswer(planned.query.digest);
    }
  }

  async #answer({ query, plan }: Planned): Promise<SliAnswer> {
    const grid = gridOf(query);
    const { counters, steps } = this.#pass.readings;
    const counted =
      plan.kind === 'counters'
        ? await countCounters(
            grid,
            plan,
            want => readingOf(counters.get(want.key)),
            this.#proofs,
          )
        : countSteps(grid, plan, want => readingOf(steps.get(want.key)));
    return {
      digest: query.digest,
      outcome: 'ok',
      buckets: counted.buckets,
      warnings: unique([
        ...counted.warnings,
        ...(await this.#interpolation.warnings(plan, steps)),
        ...instanceOf(plan).flatMap(({ id }) => this.#clocks.warnings(id)),
      ]),
      sent: partsOf(plan).map(part => this.#sent(part)),
    };
  }

  #sent(part: CounterPart | StepsPart): SentQuery {
    const { counters, steps } = this.#pass.readings;
    const readings: Reading[] =
      'want' in part
        ? [readingOf(steps.get(part.want.key))]
        : part.terms.map(({ want }) => readingOf(counters.get(want.key)));
    const { role, metric, text } = part;
    return {
      role,
      sourceType: metric.sourceType,
      ...(metric.dataSourceRef && { dataSourceRef: metric.dataSourceRef }),
      query: text,
      sent: readings.map(({ sent }) => sent).join('\n'),
      fusedWith: Math.max(0, ...readings.map(({ fusedWith }) => fusedWith)),
    };
  }
}

function readingOf<R>(outcome: Outcome<R> | undefined): R {
  if (!outcome) throw new Error('A reading was planned and not done');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.reading;
}

function partsOf(plan: Plan): Array<CounterPart | StepsPart> {
  return 'value' in plan ? [plan.value] : [plan.numerator, plan.total];
}
