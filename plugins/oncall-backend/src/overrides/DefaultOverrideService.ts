import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
  stringifyError,
} from '@backstage/errors';
import {
  Caller,
  describePrincipal,
  everything,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  DOCUMENT_SOURCE,
  Override,
  OverrideList,
  parseScheduleRef,
} from '@callboard/backstage-plugin-oncall-common';
import {
  gatherIngredients,
  Ingredients,
  IngredientSources,
} from '../computing/Ingredients';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { assertNoConflict } from './conflicts';
import { assertEffect } from './effect';
import { OverridePresenter } from './OverridePresenter';
import { toPortalOverride } from './overrideRows';
import {
  OverrideProposal,
  OverrideQuery,
  OverrideService,
} from './OverrideService';
import { OverrideStore } from './OverrideStore';
import { spanOfOverride } from './spanOfOverride';
import { StoredOverride } from './StoredOverride';

/** What the service is made of. */
export interface DefaultOverrideServiceOptions {
  store: OverrideStore;
  presenter: OverridePresenter;
  schedules: ScheduleStore;
  people: PeopleStore;
  ingredients: IngredientSources;
  /** Computes schedules anew, and tells whoever watches. */
  recompute: (refs: string[]) => Promise<void>;
  aheadMs: number;
  logger: LoggerService;
  now: () => Date;
}

/** Keeps what people decide about who is on call; authorizes nobody by itself. */
export class DefaultOverrideService implements OverrideService {
  readonly #options: DefaultOverrideServiceOptions;

  static create(
    options: DefaultOverrideServiceOptions,
  ): DefaultOverrideService {
    return new DefaultOverrideService(options);
  }

  private constructor(options: DefaultOverrideServiceOptions) {
    this.#options = options;
  }

  async list(query: OverrideQuery, caller: Caller): Promise<OverrideList> {
    const { store, presenter } = this.#options;
    const found = await this.#visible(await store.list(query), caller);
    const items = await presenter.present(found, caller);
    return {
      items,
      people: await describePeople(items.flatMap(refsIn), this.#options.people),
    };
  }

  async get(id: string, caller: Caller): Promise<StoredOverride> {
    const stored = await this.#options.store.get(id);
    const [override] = await this.#visible(stored ? [stored] : [], caller);
    if (!override) {
      throw new NotFoundError(`There is no override ${id}`);
    }
    return override;
  }

  async schedule(
    ref: string,
    { visibility = everything }: Caller,
  ): Promise<StoredSchedule> {
    const { source } = parseScheduleRef(ref);
    const found = (await this.#options.schedules.get([ref])).get(ref);
    const [visible] = await visibility.filter([{ ref }]);
    if (source !== DOCUMENT_SOURCE) {
      throw new InputError(
        `schedule: expected an OnCallSchedule of the catalog; ${ref} is overridden where it comes from (not-ours)`,
      );
    }
    if (!found || !visible || found.removedAt !== undefined) {
      throw new NotFoundError(`There is no schedule ${ref}`);
    }
    return found;
  }

  async create(proposal: OverrideProposal, caller: Caller): Promise<Override> {
    const { store, aheadMs } = this.#options;
    const schedule = await this.schedule(proposal.schedule, caller);
    const now = this.#options.now().getTime();
    const span = spanOfOverride(proposal, { now, aheadMs });
    await this.#assertKnown(proposal.add);
    const override: StoredOverride = {
      ...proposal,
      ...span,
      id: randomUUID(),
      createdBy: describePrincipal(caller.credentials),
      createdAt: now,
    };
    // Read before what may stand in the way: of two that come at once, the later is told of the other, whenever it came.
    const { document, feeds, overrides } = await this.#ingredientsOf(
      schedule,
      override,
    );
    assertNoConflict(
      override,
      await store.list({ schedules: [schedule.ref], span }),
    );
    for (const proposed of toPortalOverride(override)) {
      assertEffect({ document, feeds, existing: overrides, proposed });
    }
    await store.insert(override, existing =>
      assertNoConflict(override, existing),
    );
    return this.#take(override.id, schedule.ref, caller);
  }

  async cancel(id: string, caller: Caller): Promise<Override> {
    const override = await this.get(id, caller);
    const by = describePrincipal(caller.credentials);
    const at = this.#options.now().getTime();
    if (!(await this.#options.store.cancel(id, by, at))) {
      throw new ConflictError(
        override.cancelled
          ? `The override was undone before, by ${override.cancelled.by}`
          : 'The override is over: what was, stays',
      );
    }
    return this.#take(id, override.schedule, caller);
  }

  async #visible(
    overrides: StoredOverride[],
    { visibility }: Caller,
  ): Promise<StoredOverride[]> {
    const refs = overrides.map(({ schedule }) => schedule);
    const seen = await visibleRefs(refs, visibility);
    return overrides.filter(({ schedule }) => seen.has(schedule));
  }

  async #assertKnown(person: string | undefined): Promise<void> {
    const { people } = this.#options;
    if (
      person !== undefined &&
      (await people.users([person])).length === 0 &&
      (await people.groups([person])).length === 0
    ) {
      throw new InputError(
        `add: expected a User or Group of the catalog, found ${person} (unknown-person)`,
      );
    }
  }

  async #ingredientsOf(
    schedule: StoredSchedule,
    override: StoredOverride,
  ): Promise<Ingredients> {
    const gathered = await gatherIngredients(
      [schedule],
      { from: override.start, now: override.createdAt },
      this.#options.ingredients,
    );
    const ingredients = gathered.get(schedule.ref);
    if (!ingredients || 'code' in ingredients) {
      throw new ServiceUnavailableError(
        ingredients?.message ?? `${schedule.ref} has never been read`,
      );
    }
    return ingredients;
  }

  /** What was decided takes effect at once. */
  async #take(id: string, schedule: string, caller: Caller): Promise<Override> {
    const { recompute, logger, presenter } = this.#options;
    try {
      await recompute([schedule]);
    } catch (error) {
      // The decision stands; the task that computes comes round again.
      logger.warn(
        `Could not compute ${schedule} after a decision: ${stringifyError(
          error,
        )}`,
      );
    }
    const [override] = await presenter.present(
      [await this.get(id, caller)],
      caller,
    );
    if (!override) {
      throw new NotFoundError(`There is no override ${id}`);
    }
    return override;
  }
}

function refsIn({ add, remove, createdBy, cancelledBy }: Override): string[] {
  return [add, remove, createdBy, cancelledBy].filter(ref => ref !== undefined);
}
