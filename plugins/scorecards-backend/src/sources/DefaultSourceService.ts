import {
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-scorecards-common';
import { CATALOG_KEY } from '../catalog';
import { ENGINE_KEY } from '../engine';
import { FactRegistry, FACTS_SOURCE } from '../facts';
import { SourceService } from './SourceService';
import { toSourceStates } from './toSourceStates';

/** What the service is made of. */
export interface DefaultSourceServiceOptions {
  sources: SourceStore;
  registry: Pick<FactRegistry, 'known'>;
  now: () => Date;
}

/** Reads what the tasks have noted; authorizes nobody by itself. */
export class DefaultSourceService implements SourceService {
  readonly #options: DefaultSourceServiceOptions;

  static create(options: DefaultSourceServiceOptions): DefaultSourceService {
    return new DefaultSourceService(options);
  }

  private constructor(options: DefaultSourceServiceOptions) {
    this.#options = options;
  }

  async list(): Promise<SourceList> {
    const { sources, registry, now } = this.#options;
    // Pushed facts come when they come: nobody reads them.
    const read = registry
      .known()
      .filter(({ provider }) => provider !== undefined)
      .map(
        ({ declaration }): SourceKey => ({
          source: FACTS_SOURCE,
          instance: declaration.variable,
        }),
      );
    return {
      items: toSourceStates(
        [CATALOG_KEY, ...read, ENGINE_KEY],
        await sources.list(),
      ),
      asOf: now().toISOString(),
    };
  }
}
