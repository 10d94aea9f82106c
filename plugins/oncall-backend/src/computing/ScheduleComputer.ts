import { ReadError } from '@callboard/backstage-plugin-callboard-node';
import {
  ComputedSchedule,
  computeSchedule,
  OnCallScheduleDocument,
} from '@callboard/backstage-plugin-oncall-common';
import { coverageOf, Horizon, horizonAt } from '../schedules/horizon';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { toTiles } from '../schedules/toTiles';
import {
  gatherIngredients,
  Ingredients,
  IngredientSources,
} from './Ingredients';

/** What computing needs. */
export interface ScheduleComputerOptions extends IngredientSources {
  schedules: ScheduleStore;
  shifts: ShiftStore;
  horizon: Horizon;
  /** Told refs of schedules whose shifts are different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Somebody may decide something while a schedule is computed; after so many times it waits for the next round. */
const MOST_ROUNDS = 3;

const isReadError = (value: Ingredients | ReadError): value is ReadError =>
  'code' in value;

/**
 * Computes the schedules that are documents or feeds, from now to the end of the horizon. Before now the record holds:
 * a shift under way keeps its recorded start, or is cut off where somebody else is on call now.
 */
export class ScheduleComputer {
  readonly #options: ScheduleComputerOptions;

  static create(options: ScheduleComputerOptions): ScheduleComputer {
    return new ScheduleComputer(options);
  }

  private constructor(options: ScheduleComputerOptions) {
    this.#options = options;
  }

  /** Computes what has changed or comes to an end. */
  async computeAll(): Promise<void> {
    await this.#compute(await this.#options.schedules.list());
  }

  /** The same of the given ones. Those that are not computed here, or not known, are left alone. */
  async recompute(refs: readonly string[]): Promise<void> {
    const found = await this.#options.schedules.get([...refs]);
    await this.#compute(
      [...found.values()].filter(({ removedAt }) => removedAt === undefined),
    );
  }

  async #compute(schedules: StoredSchedule[]): Promise<void> {
    const { now, announce } = this.#options;
    let left = schedules.filter(({ document }) => document);
    const changed = new Set<string>();
    for (let round = 0; left.length > 0 && round < MOST_ROUNDS; round += 1) {
      const at = now().getTime();
      const from = Math.min(at, ...left.map(one => one.knownUntil ?? 0));
      const gathered = await gatherIngredients(
        left,
        { from, now: at },
        this.#options,
      );
      const written: string[] = [];
      for (const schedule of left) {
        const ingredients = gathered.get(schedule.ref);
        if (ingredients && isReadError(ingredients)) {
          await this.#noteError(schedule, ingredients);
        } else if (ingredients) {
          const outcome = await this.#computeOne(schedule, ingredients, at);
          if (outcome !== 'current') {
            written.push(schedule.ref);
          }
          if (outcome === 'changed') {
            changed.add(schedule.ref);
          }
        }
      }
      // Again: what was decided meanwhile is not in what was written.
      left = [...(await this.#options.schedules.get(written)).values()];
    }
    if (changed.size > 0) {
      await announce([...changed]);
    }
  }

  async #noteError(schedule: StoredSchedule, error: ReadError): Promise<void> {
    if (schedule.error?.message !== error.message) {
      await this.#options.schedules.save([{ ...schedule, error }], ['error']);
    }
  }

  async #computeOne(
    schedule: StoredSchedule,
    ingredients: Ingredients,
    now: number,
  ): Promise<'current' | 'extended' | 'changed'> {
    const { schedules, shifts, horizon } = this.#options;
    const { document, overrides, feeds, digest } = ingredients;
    const wanted = horizonAt(now, horizon);
    const until = Math.min(wanted.end, ingredients.until);
    const { knownFrom, knownUntil } = schedule;
    if (
      schedule.computedFrom === digest &&
      knownUntil !== undefined &&
      knownUntil >= until &&
      !schedule.error
    ) {
      return 'current';
    }
    const boundary =
      knownUntil === undefined ? wanted.start : Math.min(now, knownUntil);
    const computed = computeSchedule(document, {
      range: { start: boundary, end: until },
      overrides,
      feeds,
    });
    const isChanged = await shifts.replace({
      schedule: schedule.ref,
      tiles: toTiles(computed.levels),
      gaps: computed.gaps,
      boundary,
      knownUntil: knownUntil ?? boundary,
    });
    await schedules.save(
      [
        {
          ...schedule,
          ...summaryOf(computed, document, schedule),
          error: undefined,
          computedFrom: digest,
          knownFrom: knownFrom ?? boundary,
          knownUntil: until,
          coverage: coverageOf(computed.gaps, { start: now, end: until }),
        },
      ],
      [
        'levels',
        'knownLevels',
        'problems',
        'error',
        'computedFrom',
        'knownFrom',
        'knownUntil',
        'coverage',
      ],
    );
    return isChanged || schedule.error ? 'changed' : 'extended';
  }
}

function summaryOf(
  { levels, problems }: ComputedSchedule,
  document: OnCallScheduleDocument,
  { knownLevels }: StoredSchedule,
): Pick<StoredSchedule, 'levels' | 'knownLevels' | 'problems'> {
  return {
    levels: levels.map(({ name, delaySeconds, layers }, index) => ({
      name,
      delaySeconds,
      layers: layers.map(({ shifts, ...layer }, at) => ({
        ...layer,
        feed: document.levels[index]?.layers[at]?.ics,
      })),
    })),
    knownLevels: Math.max(knownLevels, levels.length),
    problems,
  };
}
