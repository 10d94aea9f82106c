import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Override,
  OverrideRequest,
} from '@callboard/backstage-plugin-oncall-common';
import { READER } from './people';
import { DemoSchedule, refOf } from './DemoSchedule';
import { overrideOf } from './wire';

/** Overrides in memory: made, refused and undone as the real backend does. */
export class FakeOverrides {
  readonly #now: () => number;
  #made = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  create(schedule: DemoSchedule, request: OverrideRequest): Override {
    if (schedule.mayOverride === false) {
      throw new NotAllowedError('only its owners may override this schedule');
    }
    const start = Date.parse(request.start);
    const end = Date.parse(request.end);
    if (!(start < end)) {
      throw new InputError('end: expected an instant after the start');
    }
    if (end <= this.#now()) {
      throw new InputError(
        'end: expected an instant in the future, the past is recorded',
      );
    }
    if (request.add === undefined && request.remove === undefined) {
      throw new InputError(
        'add: expected somebody who comes, or somebody who goes',
      );
    }
    if (request.add?.includes('/gone')) {
      throw new InputError(`add: ${request.add} is not in the catalog`);
    }
    this.#made += 1;
    const { level, remove, add, reason } = request;
    const override = {
      id: `ov-${this.#made}`,
      start,
      end,
      level,
      remove,
      add,
      by: READER,
      note: reason,
    };
    schedule.overrides.push(override);
    return overrideOf(override, refOf(schedule), this.#now());
  }

  cancel(schedules: DemoSchedule[], id: string): Override {
    for (const schedule of schedules) {
      const index = schedule.overrides.findIndex(one => one.id === id);
      const found = schedule.overrides[index];
      if (found) {
        const now = this.#now();
        const kept = found.start < now ? [{ ...found, end: now }] : [];
        schedule.overrides.splice(index, 1, ...kept);
        return {
          ...overrideOf(found, refOf(schedule), now),
          state: 'cancelled',
          mayCancel: false,
          cancelledBy: READER,
          cancelledAt: new Date(now).toISOString(),
        };
      }
    }
    throw new NotFoundError(`No override ${id}`);
  }
}
