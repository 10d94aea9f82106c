import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  describePrincipal,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Drill,
  DrillPage,
  DrillReceipt,
  DueDrillPage,
  ItemIssue,
} from '@callboard/backstage-plugin-scorecards-common';
import { evaluateNow, EvaluateNowOptions } from '../lib/evaluateNow';
import { CheckedDrill, checkDrills } from './checkDrills';
import { toDrill } from './drillRows';
import {
  DrillBatchRequest,
  DrillListRequest,
  DrillService,
  DueListRequest,
  FollowUpSettlement,
} from './DrillService';
import { listDue } from './due/listDue';
import { listDrills, ListDrillsOptions } from './listDrills';
import { DrillOutcome } from './operations/recordDrills';
import { sourceOf } from './sourceOf';

/** What the service is made of. */
export interface DefaultDrillServiceOptions
  extends EvaluateNowOptions,
    ListDrillsOptions {}

/** Keeps drills; authorizes nobody by itself. */
export class DefaultDrillService implements DrillService {
  readonly #options: DefaultDrillServiceOptions;

  static create(options: DefaultDrillServiceOptions): DefaultDrillService {
    return new DefaultDrillService(options);
  }

  private constructor(options: DefaultDrillServiceOptions) {
    this.#options = options;
  }

  async list(request: DrillListRequest, caller: Caller): Promise<DrillPage> {
    return listDrills(request, this.#options, caller);
  }

  async due(request: DueListRequest, caller: Caller): Promise<DueDrillPage> {
    return listDue(request, this.#options, caller);
  }

  async record(
    batch: DrillBatchRequest,
    { credentials, visibility }: Caller,
  ): Promise<DrillReceipt> {
    const { store, entities, settings, now } = this.#options;
    const kinds = settings.drills;
    const teller = {
      source: sourceOf(batch.source, credentials),
      by: describePrincipal(credentials),
      at: now(),
    };
    const { checked, errors } = await checkDrills(batch.drills, {
      entities,
      kinds,
      visibility,
      source: teller.source,
      now: teller.at,
    });
    const titles = new Map(kinds.map(({ kind, title }) => [kind, title]));
    const outcomes = await store.record(
      checked.map(({ drill }) => drill),
      teller,
      kind => titles.get(kind) ?? kind,
    );
    await this.#evaluate(checked, outcomes);
    return toReceipt(checked, outcomes, errors);
  }

  async settle(
    settlement: FollowUpSettlement,
    { credentials, visibility }: Caller,
  ): Promise<Drill> {
    const { store, entities, now } = this.#options;
    const { drillId, followUpId } = settlement;
    const found = await store.get(drillId);
    const seen = await visibleRefs(found ? [found.entity_ref] : [], visibility);
    if (!found || seen.size === 0) {
      throw new NotFoundError(`There is no drill ${drillId}`);
    }
    const by = describePrincipal(credentials);
    const settled = await store.settle({ ...settlement, by, at: now() });
    if (!settled) {
      throw new NotFoundError(`The drill has no follow-up ${followUpId}`);
    }
    const entity = (await entities.byRefs([found.entity_ref])).get(
      found.entity_ref,
    );
    if (settled.changed && entity) {
      await evaluateNow(this.#options, [entity]);
    }
    return toDrill(settled.row, entity);
  }

  async #evaluate(
    checked: readonly CheckedDrill[],
    outcomes: readonly DrillOutcome[],
  ): Promise<void> {
    const different = new Map(
      checked.flatMap(({ entity }, index) => {
        const outcome = outcomes[index]?.outcome;
        return outcome === 'recorded' || outcome === 'updated'
          ? [[entity.ref, entity]]
          : [];
      }),
    );
    await evaluateNow(this.#options, [...different.values()]);
  }
}

function toReceipt(
  checked: readonly CheckedDrill[],
  outcomes: readonly DrillOutcome[],
  errors: readonly ItemIssue[],
): DrillReceipt {
  const receipt: DrillReceipt = {
    recorded: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    items: [],
    errors: [...errors],
  };
  checked.forEach(({ index, entity }, position) => {
    const outcome = outcomes[position];
    if (outcome?.outcome === 'elsewhere') {
      receipt.errors.push({
        index,
        path: 'id',
        code: 'used-elsewhere',
        message: 'is the id of a drill of another entity already',
      });
    } else if (outcome) {
      receipt[outcome.outcome] += 1;
      receipt.items.push(toDrill(outcome.row, entity));
    }
  });
  receipt.errors.sort((a, b) => a.index - b.index);
  receipt.rejected = receipt.errors.length;
  return receipt;
}
