import {
  SliAnswer,
  SliFetchRequest,
  SliQuery,
  SliSource,
} from '@callboard/backstage-plugin-slo-node';
import { PrometheusConfig } from '../config';
import { Instance, Instances } from './Instances';
import { Lane } from './Lane';
import { RatioReader } from './RatioReader';

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
    const byInstance = new Map<Instance | undefined, SliQuery[]>();
    for (const query of queries) {
      const instance = this.#instances.find(query.indicator);
      const own = byInstance.get(instance) ?? [];
      own.push(query);
      byInstance.set(instance, own);
    }
    const answers = await Promise.all(
      [...byInstance].map(([instance, own]) =>
        new Lane(instance, query => reader.answer(query), signal).run(own),
      ),
    );
    return answers.flat();
  }
}
