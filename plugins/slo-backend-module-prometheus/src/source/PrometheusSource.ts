import {
  SliAnswer,
  SliFetchRequest,
  SliQuery,
  SliSource,
} from '@callboard/backstage-plugin-slo-node';
import { toFailure } from '../api/failure';
import { PrometheusConfig } from '../config';
import { Instances } from './Instances';
import { RatioReader } from './RatioReader';

/** Queries that are read at the same time; the instances' request budgets pace what they send. */
const CONCURRENCY = 4;

/** Measures ratio indicators on Prometheus and on what speaks its API. */
export class PrometheusSource implements SliSource {
  readonly name = 'prometheus';
  readonly types = [
    'prometheus',
    'thanos',
    'mimir',
    'cortex',
    'victoriametrics',
  ];
  readonly backfillSeconds = 30 * 24 * 3600;
  readonly #instances: Instances;

  private constructor(instances: Instances) {
    this.#instances = instances;
  }

  static create(config: PrometheusConfig): PrometheusSource {
    return new PrometheusSource(Instances.create(config));
  }

  async fetch(request: SliFetchRequest): Promise<SliAnswer[]> {
    const { queries, bucketSeconds, signal } = request;
    const reader = new RatioReader(this.#instances, bucketSeconds, signal);
    const waiting = queries.map((query, index) => ({ query, index }));
    const answers = new Map<number, SliAnswer>();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        answers.set(next.index, await answerOrFailure(reader, next.query));
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return queries.flatMap((_, index) => answers.get(index) ?? []);
  }
}

async function answerOrFailure(
  reader: RatioReader,
  query: SliQuery,
): Promise<SliAnswer> {
  try {
    return await reader.answer(query);
  } catch (error) {
    const { data, code, message } = toFailure(error);
    return { digest: query.digest, outcome: 'error', data, code, message };
  }
}
