import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';
import { EntityStore } from '../catalog';
import { Engine } from '../engine';
import { ReadService } from '../reads';
import { RecheckService } from './RecheckService';

/** Somebody waits for it. */
const FACT_TIMEOUT_MS = 15_000;

/** What the service is made of. */
export interface DefaultRecheckServiceOptions {
  entities: Pick<EntityStore, 'byRefs'>;
  engine: Pick<Engine, 'evaluate'>;
  results: Pick<ReadService, 'listResults'>;
}

/** Evaluates an entity and reads its results; authorizes nobody by itself. */
export class DefaultRecheckService implements RecheckService {
  readonly #options: DefaultRecheckServiceOptions;

  static create(options: DefaultRecheckServiceOptions): DefaultRecheckService {
    return new DefaultRecheckService(options);
  }

  private constructor(options: DefaultRecheckServiceOptions) {
    this.#options = options;
  }

  async recheck(entityRef: string, caller: Caller): Promise<ResultPage> {
    const { entities, engine, results } = this.#options;
    const entity = (await entities.byRefs([entityRef])).get(entityRef);
    const visible = await visibleRefs([entityRef], caller.visibility);
    // Whether it is not there or not for this caller is not told.
    if (!entity || !visible.has(entityRef)) {
      throw new NotFoundError(`There is no entity ${entityRef} to evaluate`);
    }
    await engine.evaluate({
      entityIds: [entity.id],
      factTimeoutMs: FACT_TIMEOUT_MS,
    });
    return results.listResults(
      {
        selection: { entityRefs: [entityRef], words: [] },
        detail: 'checks',
        sort: 'attention',
        facets: false,
      },
      caller,
    );
  }
}
