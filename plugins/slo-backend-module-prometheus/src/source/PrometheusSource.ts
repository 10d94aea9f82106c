import {
  SliAnswer,
  SliFetchRequest,
  SliSource,
} from '@callboard/backstage-plugin-slo-node';
import { PrometheusConfig } from '../config';
import { Cycle } from './Cycle';
import { Instances } from './Instances';

/** Measures indicators on Prometheus and on what speaks its API. */
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
  readonly #config: PrometheusConfig;
  readonly #instances: Instances;
  readonly #now: () => number;

  private constructor(config: PrometheusConfig, now: () => number) {
    this.#config = config;
    this.#instances = Instances.create(config);
    this.#now = now;
  }

  /** @param now - milliseconds since the epoch */
  static create(
    config: PrometheusConfig,
    options: { now?: () => number } = {},
  ): PrometheusSource {
    return new PrometheusSource(config, options.now ?? Date.now);
  }

  async fetch({ queries, signal }: SliFetchRequest): Promise<SliAnswer[]> {
    const cycle = new Cycle({
      config: this.#config,
      instances: this.#instances,
      now: this.#now,
      signal,
    });
    return cycle.answer(queries);
  }
}
